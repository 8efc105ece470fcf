package org.larchiveum.portal.ead;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.description.Rights;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.reading.PublicEntry;
import org.larchiveum.archive.reading.PublicFile;
import org.larchiveum.portal.PortalSettings;
import org.larchiveum.portal.layout.Forms;
import org.larchiveum.portal.notation.Xml;

/** Writes what is said of one unit: the elements that {@code archdesc} and {@code c} have in common. */
record UnitWriter(PortalSettings settings, Xml xml) {
    private static final List<Role> GIVEN = List.of(Role.ACCESS_IMAGE, Role.ACCESS_AUDIO, Role.ACCESS_VIDEO);

    void write(PublicEntry unit) {
        did(unit);
        var said = unit.description();
        for (var one : prose(said)) {
            prose(one.getKey(), one.getValue());
        }
        rights(said.conditions().rights());
        if (said.showing().invented()) {
            xml.open("processinfo", "localtype", "invented")
                    .element("p", "이 기술은 지어낸 것입니다.", "lang", "kor")
                    .element("p", "What is described here is invented.", "lang", "eng")
                    .close();
        }
        access(said);
    }

    private void did(PublicEntry unit) {
        var identity = unit.description().identity();
        xml.open("did");
        xml.element(
                "unitid",
                identity.referenceCode().isEmpty() ? unit.id().toString() : identity.referenceCode(),
                "identifier",
                settings.address("/id/record/" + unit.id()));
        identity.title().byTag().forEach((tag, text) -> xml.element("unittitle", text, "lang", Codes.iso6392(tag)));
        identity.date()
                .ifPresent(date ->
                        xml.element("unitdate", date.edtf(), "normal", normal(date), "certainty", certainty(date)));
        each("physdesc", identity.extent());
        var creators = unit.description().context().creators();
        if (!creators.isEmpty()) {
            creators.forEach(creator -> named("origination", "name", creator));
        }
        unit.holder()
                .ifPresent(
                        holder -> named("repository", "corpname", holder.label().title()));
        var languages = unit.description().conditions().languages();
        if (!languages.isEmpty()) {
            xml.open("langmaterial");
            languages.forEach(code -> xml.element(
                    "language",
                    Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH),
                    "langcode",
                    Codes.iso6392(code)));
            xml.close();
        }
        unit.files().stream().filter(file -> GIVEN.contains(file.role())).forEach(file -> copy(unit, file));
        xml.close();
    }

    private void copy(PublicEntry unit, PublicFile file) {
        xml.empty(
                "dao",
                "daotype",
                "derived",
                "linkrole",
                file.format().mediaType(),
                "href",
                settings.address("/media/" + unit.id() + "/" + file.name()));
    }

    /** ISO 8601 without any doubt, where the date has bounds; EDTF stays in the text. */
    private static String normal(DateSpan date) {
        return date.earliest()
                .flatMap(from -> date.latest().map(to -> from.equals(to) ? from.toString() : from + "/" + to))
                .orElse("");
    }

    private static String certainty(DateSpan date) {
        return date.edtf().matches(".*[~%].*") ? "circa" : date.edtf().contains("?") ? "uncertain" : "";
    }

    /** One name, in each of its languages as a part of its own. */
    private void named(String element, String sort, Multilingual name) {
        xml.open(element).open(sort);
        name.byTag().forEach((tag, text) -> xml.element("part", text, "lang", Codes.iso6392(tag)));
        xml.close().close();
    }

    private static List<Map.Entry<String, Multilingual>> prose(Description said) {
        var content = said.content();
        var conditions = said.conditions();
        return List.of(
                Map.entry("bioghist", said.context().history()),
                Map.entry("custodhist", said.context().custody()),
                Map.entry("acqinfo", said.context().acquisition()),
                Map.entry("scopecontent", content.scope()),
                Map.entry("appraisal", content.appraisal()),
                Map.entry("accruals", content.accruals()),
                Map.entry("arrangement", content.arrangement()),
                Map.entry("accessrestrict", conditions.access()),
                Map.entry("phystech", conditions.physical()),
                Map.entry("otherfindaid", conditions.findingAid()),
                Map.entry("originalsloc", said.allied().originals()),
                Map.entry("altformavail", said.allied().copies()),
                Map.entry("relatedmaterial", said.allied().related()),
                Map.entry("bibliography", said.allied().publication()),
                Map.entry("odd", said.note()));
    }

    private void prose(String element, Multilingual texts) {
        texts.byTag().forEach((tag, text) -> {
            xml.open(element, "lang", Codes.iso6392(tag));
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> xml.element("p", line));
            xml.close();
        });
    }

    private void rights(Rights rights) {
        if (!rights.statement().isEmpty()) {
            xml.open("userestrict").open("p").element("ref", rights.statement(), "href", rights.statement());
            xml.close().close();
        }
        rights.holder().byTag().forEach((tag, text) -> userestrict("holder", tag, text));
        rights.credit().byTag().forEach((tag, text) -> userestrict("credit", tag, text));
    }

    private void userestrict(String sort, String tag, String text) {
        xml.open("userestrict", "localtype", sort, "lang", Codes.iso6392(tag));
        xml.element("p", text);
        xml.close();
    }

    private void access(Description said) {
        var content = said.content();
        if (content.subjects().isEmpty()
                && content.places().isEmpty()
                && content.form().isEmpty()) {
            return;
        }
        xml.open("controlaccess");
        content.subjects().forEach(subject -> point("subject", subject));
        content.places().forEach(place -> point("geogname", place));
        if (!content.form().isEmpty()) {
            xml.open("genreform", "identifier", content.form());
            for (var language : Language.values()) {
                Forms.say(content.form(), language)
                        .ifPresent(name -> xml.element("part", name, "lang", Codes.iso6392(language.tag())));
            }
            xml.close();
        }
        xml.close();
    }

    private void point(String element, Multilingual name) {
        xml.open(element);
        name.byTag().forEach((tag, text) -> xml.element("part", text, "lang", Codes.iso6392(tag)));
        xml.close();
    }

    private void each(String element, Multilingual texts) {
        texts.byTag().forEach((tag, text) -> xml.element(element, text, "lang", Codes.iso6392(tag)));
    }
}
