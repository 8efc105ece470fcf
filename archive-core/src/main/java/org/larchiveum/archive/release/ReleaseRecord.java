package org.larchiveum.archive.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.ontology.Lar;

/**
 * A release as an entry of storage. What was issued stays as a file of it; what became of it since is said of the entry: that its files are gone, what
 * took its place, which mistakes were found.
 */
public final class ReleaseRecord {
    /** The file that holds what was issued. */
    public static final String FILE = "original/release.json";

    private static final String SYSTEM = "release:";

    private ReleaseRecord() {}

    /** Of one that is about to be issued. */
    public static Known of(DatasetRelease release, Instantiation file) {
        var id = EntryId.random();
        var subject = NodeFactory.createURI(id.urn());
        var said = new HashSet<Triple>();
        said.add(Triple.create(subject, RDF.type.asNode(), Lar.DatasetRelease.asNode()));
        said.add(label(subject, "Release " + release.version(), "en"));
        said.add(label(subject, "공개판 " + release.version(), "ko"));
        said.add(text(subject, Lar.releaseVersion, release.version().toString()));
        // By this it is recognised: no version is issued twice.
        said.add(text(subject, Lar.earlierIdentifier, SYSTEM + release.version()));
        said.add(day(subject, DCTerms.issued, release.day()));
        return new Known(id, Kind.RELEASE, said, Access.closed(), List.of(file));
    }

    /** The identifier by which the entry of a version is found. */
    public static String identifier(ReleaseVersion version) {
        return SYSTEM + version;
    }

    /** The entry with what is said of the release now. */
    public static Known now(Known record, DatasetRelease release) {
        var subject = record.subject();
        var said = new HashSet<Triple>();
        record.statements().stream()
                .filter(triple -> triple.getSubject().equals(subject))
                .filter(triple -> !Set.of(Lar.filesGone.asNode(), Lar.replacedByVersion.asNode(), Lar.erratum.asNode())
                        .contains(triple.getPredicate()))
                .forEach(said::add);
        switch (release.state()) {
            case ReleaseState.Held() -> {}
            case ReleaseState.Gone(var since) -> said.add(day(subject, Lar.filesGone, since));
            case ReleaseState.Replaced(var by, var since) -> {
                said.add(day(subject, Lar.filesGone, since));
                said.add(text(subject, Lar.replacedByVersion, by.toString()));
            }
        }
        for (int i = 0; i < release.errata().size(); i++) {
            var part = NodeFactory.createURI(record.id().urn() + "#erratum-" + (i + 1));
            var erratum = release.errata().get(i);
            said.add(Triple.create(subject, Lar.erratum.asNode(), part));
            said.add(day(part, DCTerms.issued, erratum.day()));
            erratum.text()
                    .byTag()
                    .forEach((tag, text) -> said.add(Triple.create(
                            part, DCTerms.description.asNode(), NodeFactory.createLiteralLang(text, tag))));
        }
        return new Known(record.id(), record.kind(), said, record.access(), record.files());
    }

    /** What was issued, with what became of it. */
    public static DatasetRelease read(Known record, DatasetRelease issued) {
        var gone = record.text(Lar.filesGone).map(LocalDate::parse);
        var by = record.text(Lar.replacedByVersion).flatMap(ReleaseVersion::parse);
        ReleaseState state = gone.isEmpty()
                ? new ReleaseState.Held()
                : by.<ReleaseState>map(version -> new ReleaseState.Replaced(version, gone.get()))
                        .orElseGet(() -> new ReleaseState.Gone(gone.get()));
        return issued.in(state).with(errata(record));
    }

    private static List<Erratum> errata(Known record) {
        var days = new TreeMap<Integer, LocalDate>();
        var texts = new TreeMap<Integer, TreeMap<String, String>>();
        for (var said : record.statements()) {
            var subject = said.getSubject().getURI();
            int at = subject.indexOf("#erratum-");
            if (at >= 0) {
                int number = Integer.parseInt(subject.substring(at + "#erratum-".length()));
                var value = said.getObject();
                if (said.getPredicate().equals(DCTerms.issued.asNode())) {
                    days.put(number, LocalDate.parse(value.getLiteralLexicalForm()));
                } else {
                    texts.computeIfAbsent(number, n -> new TreeMap<>())
                            .put(value.getLiteralLanguage(), value.getLiteralLexicalForm());
                }
            }
        }
        var errata = new ArrayList<Map.Entry<Integer, Erratum>>();
        days.forEach((number, day) -> errata.add(
                Map.entry(number, new Erratum(day, new Multilingual(texts.getOrDefault(number, new TreeMap<>()))))));
        errata.sort(Comparator.comparing(Map.Entry::getKey));
        return errata.stream().map(Map.Entry::getValue).toList();
    }

    private static Triple label(Node subject, String text, String tag) {
        return Triple.create(subject, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(text, tag));
    }

    private static Triple text(Node subject, Property property, String text) {
        return Triple.create(subject, property.asNode(), NodeFactory.createLiteralString(text));
    }

    private static Triple day(Node subject, Property property, LocalDate day) {
        return Triple.create(
                subject, property.asNode(), NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate));
    }
}
