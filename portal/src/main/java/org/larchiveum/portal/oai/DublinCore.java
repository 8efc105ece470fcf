package org.larchiveum.portal.oai;

import java.util.Locale;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.portal.PortalSettings;
import org.larchiveum.portal.notation.Xml;
import org.larchiveum.portal.outline.Outline;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Entries in unqualified Dublin Core (OAI-PMH 2.0, 5.1). What is invented says so in its description. */
@Component
class DublinCore {
    private final PortalSettings settings;
    private final MessageSource messages;

    DublinCore(PortalSettings settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    String write(Outline entry) {
        var xml = Xml.part();
        var format = MetadataFormat.OAI_DC;
        xml.open(
                "oai_dc:dc",
                "xmlns:oai_dc",
                format.namespace(),
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                format.namespace() + " " + format.schema());
        say(xml, "dc:title", entry.title());
        entry.making().creators().forEach(name -> say(xml, "dc:creator", name));
        entry.making().subjects().forEach(subject -> say(xml, "dc:subject", subject));
        say(xml, "dc:description", entry.summary());
        if (entry.self().invented()) {
            for (var language : Language.values()) {
                xml.element("dc:description", invented(language), "xml:lang", language.tag());
            }
        }
        for (var language : Language.values()) {
            xml.element("dc:publisher", settings.title().in(language), "xml:lang", language.tag());
        }
        entry.making().date().ifPresent(date -> xml.element("dc:date", date));
        types(entry).forEach(type -> xml.element("dc:type", type));
        entry.making().formats().forEach(format1 -> xml.element("dc:format", format1));
        xml.element("dc:identifier", settings.address(entry.permanent()));
        if (!entry.self().code().isEmpty()) {
            xml.element("dc:identifier", entry.self().code());
        }
        say(xml, "dc:source", entry.access().holder());
        entry.making().languages().forEach(language -> xml.element("dc:language", language));
        if (!entry.above().isEmpty()) {
            xml.element(
                    "dc:relation",
                    settings.address("/id/record/" + entry.above().getLast().id()));
        }
        entry.making().places().forEach(place -> say(xml, "dc:coverage", place));
        rights(entry, xml);
        return xml.close().written();
    }

    private static void rights(Outline entry, Xml xml) {
        var rights = entry.access().rights();
        if (!rights.statement().isEmpty()) {
            xml.element("dc:rights", rights.statement());
        }
        say(xml, "dc:rights", rights.credit());
    }

    /** Of the DCMI type vocabulary, as far as one fits, and the archive's own word. */
    private static Stream<String> types(Outline entry) {
        if (entry.self().kind() != Kind.RECORD) {
            return Stream.of(entry.self().sort());
        }
        var dcmi =
                switch (entry.access().media()) {
                    case "image" -> "StillImage";
                    case "audio" -> "Sound";
                    case "video" -> "MovingImage";
                    case "text", "mail" -> "Text";
                    case "table" -> "Dataset";
                    default -> entry.self().sort().equals("item") ? "" : "Collection";
                };
        return Stream.of(dcmi, entry.self().sort()).filter(type -> !type.isEmpty());
    }

    private String invented(Language language) {
        var locale = Locale.forLanguageTag(language.tag());
        return messages.getMessage("notice.invented", null, locale) + " "
                + messages.getMessage("notice.invented.text", null, locale);
    }

    private static void say(Xml xml, String element, Multilingual texts) {
        texts.byTag().forEach((tag, text) -> xml.element(element, text, "xml:lang", tag));
    }
}
