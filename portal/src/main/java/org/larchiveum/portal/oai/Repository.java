package org.larchiveum.portal.oai;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.larchiveum.archive.change.PublicChange;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.PortalSettings;
import org.larchiveum.portal.notation.Xml;
import org.springframework.stereotype.Component;

/** The archive as a repository of OAI-PMH 2.0: what each verb answers. */
@Component
class Repository {
    /** So many entries are told at a time. */
    static final int PORTION = 50;

    private static final Pattern MAIL = Pattern.compile("\\S+@(\\S+\\.)+\\S+");
    /** The host of an oai-identifier has a dot (Implementation Guidelines, oai-identifier 2.0). */
    private static final Pattern HOST = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    private final ReadingRoom room;
    private final Records records;
    private final Sets sets;
    private final PortalSettings settings;

    Repository(ReadingRoom room, Records records, Sets sets, PortalSettings settings) {
        this.room = room;
        this.records = records;
        this.sets = sets;
        this.settings = settings;
    }

    /**
     * The element that answers a request.
     *
     * @throws OaiFault any error of the protocol
     */
    String answer(Asked asked) {
        return switch (asked.verb()) {
            case IDENTIFY -> identify();
            case LIST_METADATA_FORMATS -> formats(asked);
            case LIST_SETS -> listSets(asked.place());
            case LIST_IDENTIFIERS, LIST_RECORDS -> list(asked.place());
            case GET_RECORD -> record(asked);
        };
    }

    String address() {
        return settings.address("/oai");
    }

    private String identify() {
        var xml = Xml.part().open("Identify");
        xml.element(
                "repositoryName",
                Stream.of(settings.title().ko(), settings.title().en())
                        .distinct()
                        .collect(Collectors.joining(" / ")));
        xml.element("baseURL", address());
        xml.element("protocolVersion", "2.0");
        // The element must be there and look like an address (4.2); ".invalid" says that it is none (RFC 2606).
        xml.element(
                "adminEmail",
                MAIL.matcher(settings.contact()).matches() ? settings.contact() : "nobody@contact.invalid");
        xml.element(
                "earliestDatestamp",
                room.changes()
                        .earliest()
                        .orElseGet(() -> LocalDate.now(ZoneOffset.UTC))
                        .toString());
        xml.element("deletedRecord", "persistent");
        xml.element("granularity", "YYYY-MM-DD");
        var host = Optional.ofNullable(settings.base().getHost()).orElse("").toLowerCase(Locale.ROOT);
        if (HOST.matcher(host).matches()) {
            scheme(host, xml);
        }
        return xml.close().written();
    }

    private static void scheme(String host, Xml xml) {
        var namespace = "http://www.openarchives.org/OAI/2.0/oai-identifier";
        xml.open("description")
                .open(
                        "oai-identifier",
                        "xmlns",
                        namespace,
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        namespace + " " + namespace + ".xsd")
                .element("scheme", "oai")
                .element("repositoryIdentifier", host)
                .element("delimiter", ":")
                .element("sampleIdentifier", "oai:" + host + ":record/00000000-0000-4000-8000-000000000000")
                .close()
                .close();
    }

    private String formats(Asked asked) {
        var about = asked.argument("identifier").map(this::named);
        var xml = Xml.part().open("ListMetadataFormats");
        for (var format : MetadataFormat.values()) {
            if (about.filter(change -> !format.covers(change.kind())).isEmpty()) {
                xml.open("metadataFormat")
                        .element("metadataPrefix", format.prefix())
                        .element("schema", format.schema())
                        .element("metadataNamespace", format.namespace())
                        .close();
            }
        }
        return xml.close().written();
    }

    private String listSets(Resumption place) {
        var listed = sets.listed(place.after(), PORTION);
        if (listed.isEmpty()) {
            throw place.told() > 0
                    ? gone()
                    : new OaiFault(OaiFault.Code.NO_RECORDS_MATCH, "Nothing is open, so that there are no sets");
        }
        var xml = Xml.part().open("ListSets");
        for (var set : listed) {
            xml.open("set")
                    .element("setSpec", set.spec())
                    .element("setName", set.name())
                    .close();
        }
        long told = place.told() + listed.size();
        resume(place, told < sets.count() ? Optional.of(place.on(told, told)) : Optional.empty(), sets.count(), xml);
        return xml.close().written();
    }

    private String list(Resumption place) {
        var selection = place.selection().orElseThrow();
        Predicate<PublicChange> wanted = change -> selection.covers(change.day())
                && selection.format().covers(change.kind())
                && selection.set().filter(set -> !sets.contains(set, change)).isEmpty();
        var written = new ArrayList<String>();
        long last = place.after();
        List<PublicChange> found;
        boolean more = true;
        while (more && written.size() < PORTION) {
            int want = PORTION - written.size();
            found = room.changes().after(last, wanted, want + 1);
            more = found.size() > want;
            for (var change : found.subList(0, Math.min(want, found.size()))) {
                one(place.verb(), change, selection.format()).ifPresent(written::add);
                last = change.sequence();
            }
        }
        if (written.isEmpty()) {
            throw place.told() > 0 ? gone() : new OaiFault(OaiFault.Code.NO_RECORDS_MATCH, "No entry matches");
        }
        var xml = Xml.part().open(place.verb().word());
        written.forEach(xml::part);
        long size = room.changes().count(wanted);
        resume(place, more ? Optional.of(place.on(last, place.told() + written.size())) : Optional.empty(), size, xml);
        return xml.close().written();
    }

    private Optional<String> one(Verb verb, PublicChange change, MetadataFormat format) {
        if (verb == Verb.LIST_RECORDS) {
            return records.record(change, format);
        }
        var xml = Xml.part();
        records.header(change, xml);
        return Optional.of(xml.written());
    }

    /** A list in parts ends with an empty token (3.5); one that was told at once has none. */
    private static void resume(Resumption place, Optional<Resumption> next, long size, Xml xml) {
        if (next.isPresent() || place.told() > 0) {
            xml.element(
                    "resumptionToken",
                    next.map(Resumption::token).orElse(""),
                    "completeListSize",
                    Long.toString(size),
                    "cursor",
                    Long.toString(place.told()));
        }
    }

    private String record(Asked asked) {
        var format = asked.format();
        var change = named(asked.argument("identifier").orElse(""));
        if (!format.covers(change.kind())) {
            throw Asked.otherFormat();
        }
        var xml = Xml.part().open("GetRecord");
        xml.part(records.record(change, format).orElseThrow(Repository::unknown));
        return xml.close().written();
    }

    private PublicChange named(String identifier) {
        return records.named(identifier).orElseThrow(Repository::unknown);
    }

    /** The same words for what is closed and for what does not exist. */
    private static OaiFault unknown() {
        return new OaiFault(OaiFault.Code.ID_DOES_NOT_EXIST, "There is nothing with this identifier");
    }

    private static OaiFault gone() {
        return new OaiFault(OaiFault.Code.BAD_RESUMPTION_TOKEN, "The list ended meanwhile; begin it again");
    }
}
