package org.larchiveum.portal.ead;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.reading.PublicEntry;
import org.larchiveum.portal.PortalSettings;
import org.larchiveum.portal.notation.Xml;
import org.springframework.stereotype.Component;

/** Finding aids in EAD 3 (version 1.1), by the elements of ISAD(G) as its appendix of crosswalks pairs them. */
@Component
public class Ead3 {
    static final String NAMESPACE = "http://ead3.archivists.org/schema/";

    private final PortalSettings settings;

    public Ead3(PortalSettings settings) {
        this.settings = settings;
    }

    /** A whole document. */
    public String document(FindingAid aid) {
        return Xml.document().part(ead(aid)).written() + "\n";
    }

    /** One unit by itself, as an element of another document. */
    public String unit(PublicEntry unit) {
        return ead(new FindingAid(unit, java.util.List.of(), true));
    }

    private String ead(FindingAid aid) {
        var unit = aid.unit();
        var xml = Xml.part();
        xml.open(
                "ead",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " https://www.loc.gov/ead/ead3.xsd",
                "audience",
                "external");
        control(unit, xml);
        xml.open("archdesc", "level", level(unit));
        new UnitWriter(settings, xml).write(unit);
        if (!aid.below().isEmpty()) {
            xml.open("dsc", "dsctype", "combined");
            aid.below().forEach(part -> component(part, xml));
            xml.close();
        }
        return xml.close().close().written();
    }

    private void component(FindingAid part, Xml xml) {
        xml.open("c", "level", level(part.unit()), "id", "u-" + part.unit().id());
        new UnitWriter(settings, xml).write(part.unit());
        part.below().forEach(below -> component(below, xml));
        xml.close();
    }

    /** The words of ISAD(G) are those of EAD. */
    private static String level(PublicEntry unit) {
        return unit.description().identity().level().word();
    }

    private void control(PublicEntry unit, Xml xml) {
        xml.open("control");
        xml.element(
                "recordid",
                unit.id().toString(),
                "instanceurl",
                settings.address("/data/record/" + unit.id() + ".ead.xml"));
        xml.empty("representation", "href", settings.address("/id/record/" + unit.id()));
        xml.open("filedesc").open("titlestmt");
        each("titleproper", unit.description().title(), xml);
        xml.close().open("publicationstmt");
        for (var language : Language.values()) {
            xml.element("publisher", settings.title().in(language), "lang", Codes.iso6392(language.tag()));
        }
        xml.close().close();
        xml.empty("maintenancestatus", "value", "derived");
        xml.empty("publicationstatus", "value", "published");
        xml.open("maintenanceagency")
                .element("agencyname", settings.title().en())
                .close();
        for (var language : Language.values()) {
            xml.open("languagedeclaration")
                    .element(
                            "language",
                            Locale.forLanguageTag(language.tag()).getDisplayLanguage(Locale.ENGLISH),
                            "langcode",
                            Codes.iso6392(language.tag()))
                    .element(
                            "script",
                            language == Language.KO ? "Korean" : "Latin",
                            "scriptcode",
                            language == Language.KO ? "Kore" : "Latn")
                    .close();
        }
        xml.open("conventiondeclaration")
                .element("abbr", "ISAD(G)")
                .element("citation", "ISAD(G): General International Standard Archival Description, second edition")
                .close();
        xml.open("maintenancehistory").open("maintenanceevent").empty("eventtype", "value", "derived");
        // The day it was made, and not that of any work on the description.
        xml.element("eventdatetime", LocalDate.now(ZoneOffset.UTC).toString());
        xml.empty("agenttype", "value", "machine")
                .element("agent", "Larchiveum")
                .close()
                .close();
        xml.close();
    }

    private static void each(String element, Multilingual texts, Xml xml) {
        texts.byTag().forEach((tag, text) -> xml.element(element, text, "lang", Codes.iso6392(tag)));
    }
}
