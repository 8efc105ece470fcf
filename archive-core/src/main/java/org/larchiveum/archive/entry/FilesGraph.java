package org.larchiveum.archive.entry;

import static org.larchiveum.archive.entry.Statements.slug;
import static org.larchiveum.archive.entry.Statements.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.instantiation.Checksums;
import org.larchiveum.archive.instantiation.FormatId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Premis;
import org.larchiveum.ontology.Rico;
import org.larchiveum.ontology.Voc;

/** The files of an entry as linked data, both ways: RiC-O instantiations with PREMIS fixity, named under their entry. */
public final class FilesGraph {
    /** The facts that have a property of their own; others are kept in the metadata file only. */
    private static final Map<String, Fact> FACTS = Map.of(
            "width", new Fact(Lar.pixelWidth, XSDDatatype.XSDinteger),
            "height", new Fact(Lar.pixelHeight, XSDDatatype.XSDinteger),
            "duration", new Fact(Lar.duration, XSDDatatype.XSDdecimal),
            "pages", new Fact(Lar.pageCount, XSDDatatype.XSDinteger),
            "charset", new Fact(Lar.charset, XSDDatatype.XSDstring),
            "author", new Fact(Lar.embeddedAuthor, XSDDatatype.XSDstring),
            "device", new Fact(Lar.embeddedDevice, XSDDatatype.XSDstring),
            "position", new Fact(Lar.embeddedPosition, XSDDatatype.XSDstring),
            "created", new Fact(Lar.embeddedDate, XSDDatatype.XSDstring));

    private record Fact(Property property, RDFDatatype type) {}

    private FilesGraph() {}

    static void write(List<Instantiation> files, Resource subject) {
        var model = subject.getModel();
        var counts = new EnumMap<Role, Integer>(Role.class);
        for (var file : files) {
            int number = counts.merge(file.role(), 1, Integer::sum);
            var node = model.createResource(subject.getURI() + "#" + file.role().word() + "-" + number);
            subject.addProperty(Rico.hasOrHadInstantiation, node);
            node.addProperty(RDF.type, Rico.Instantiation);
            node.addProperty(RDF.type, Premis.File);
            node.addProperty(Lar.path, file.path());
            node.addProperty(Lar.fileRole, Voc.fileRole(file.role().word()));
            node.addProperty(DCTerms.format, file.format().mediaType());
            node.addProperty(Premis.size, Long.toString(file.size()), XSDDatatype.XSDnonNegativeInteger);
            if (file.role() == Role.ORIGINAL) {
                node.addProperty(Premis.originalName, file.name());
            }
            fixity(node, Premis.sha256, file.checksums().sha256());
            fixity(node, Premis.sha512, file.checksums().sha512());
            file.facts().forEach((name, value) -> {
                var fact = FACTS.get(name);
                if (fact != null) {
                    node.addProperty(fact.property(), value, fact.type());
                }
            });
        }
    }

    private static void fixity(Resource file, Resource algorithm, String digest) {
        var node = file.getModel().createResource(file.getURI() + "-" + Voc.slugOf(algorithm));
        file.addProperty(Premis.fixity, node);
        node.addProperty(RDF.type, Premis.Fixity);
        node.addProperty(RDF.type, algorithm);
        node.addProperty(RDF.value, digest);
    }

    static List<Instantiation> read(Resource subject) {
        var files = new ArrayList<Instantiation>();
        subject.listProperties(Rico.hasOrHadInstantiation).forEachRemaining(s -> files.add(file(s.getResource())));
        files.sort(Comparator.comparing(Instantiation::role).thenComparing(Instantiation::path));
        return files;
    }

    private static Instantiation file(Resource node) {
        return new Instantiation(
                text(node, Lar.path),
                role(node),
                new FormatId(text(node, DCTerms.format)),
                size(node),
                checksums(node).orElseThrow(() -> new ArchiveException.Corrupt("No checksums are stored for " + node)),
                facts(node));
    }

    /** What the file is for; a role this release does not know is metadata, which is never shown. */
    public static Role role(Resource file) {
        return slug(file, Lar.fileRole).flatMap(Role::of).orElse(Role.METADATA);
    }

    public static long size(Resource file) {
        var size = text(file, Premis.size);
        return size.isEmpty() ? 0 : Long.parseLong(size);
    }

    /** The technical facts by name, as far as the graph says them. */
    public static TreeMap<String, String> facts(Resource file) {
        var facts = new TreeMap<String, String>();
        FACTS.forEach((name, fact) -> {
            var value = text(file, fact.property());
            if (!value.isEmpty()) {
                facts.put(name, value);
            }
        });
        return facts;
    }

    /** Both digests; empty when the graph does not say both. */
    public static Optional<Checksums> checksums(Resource file) {
        var digests = new TreeMap<String, String>();
        file.listProperties(Premis.fixity).forEachRemaining(s -> {
            var node = s.getResource();
            if (node.hasProperty(RDF.type, Premis.sha256)) {
                digests.put("sha256", text(node, RDF.value));
            } else if (node.hasProperty(RDF.type, Premis.sha512)) {
                digests.put("sha512", text(node, RDF.value));
            }
        });
        return digests.size() == 2
                ? Optional.of(new Checksums(digests.getOrDefault("sha256", ""), digests.getOrDefault("sha512", "")))
                : Optional.empty();
    }
}
