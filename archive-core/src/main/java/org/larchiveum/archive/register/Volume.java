package org.larchiveum.archive.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.entry.KnownGraph;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.storage.ObjectId;

/**
 * A register volume: one Turtle file in which each entry is a block of its own under a line that names it. Blocks hold no blank nodes and
 * share nothing but the prefixes at the head, so that each can be read alone; a volume is never changed once it is written.
 */
public record Volume(byte[] turtle, SequencedMap<EntryId, Slice> slices) {
    public static final String FILE = "entries.ttl";

    private static final String OBJECT = "urn:larchiveum:register:";
    private static final String BLOCK = "# entry ";
    private static final Comparator<Triple> ORDER = Comparator.<Triple, String>comparing(
                    triple -> triple.getSubject().getURI())
            .thenComparing(triple -> triple.getPredicate().getURI())
            .thenComparing(triple -> triple.getObject().toString());

    /** The name of a new volume of a batch. */
    public static ObjectId object(EntryId batch) {
        return new ObjectId(OBJECT + batch + ":" + EntryId.random());
    }

    /** The batch that an object is a volume of; empty for every other object. */
    public static Optional<EntryId> batch(String object) {
        return object.startsWith(OBJECT)
                ? EntryId.parse(object.substring(OBJECT.length(), object.lastIndexOf(':')))
                : Optional.empty();
    }

    public static Volume of(List<Known> entries) {
        var bytes = new ByteArrayOutputStream(entries.size() * 1_024);
        bytes.writeBytes(
                utf8("# A register volume: each block is one entry, with who may see it.\n" + Prefixes.head()));
        var formatter = new NodeFormatterTTL(null, Prefixes.MAP);
        var slices = new LinkedHashMap<EntryId, Slice>();
        for (var entry : entries) {
            bytes.writeBytes(utf8("\n" + BLOCK + entry.id() + "\n"));
            int start = bytes.size();
            bytes.writeBytes(utf8(block(KnownGraph.whole(entry), formatter)));
            slices.put(entry.id(), new Slice(FILE, start, bytes.size()));
        }
        return new Volume(bytes.toByteArray(), slices);
    }

    /** One statement a line, each subject once. */
    private static String block(Graph graph, NodeFormatterTTL formatter) {
        var out = new IndentedLineBuffer();
        Node subject = Node.ANY;
        for (var triple : graph.stream().sorted(ORDER).toList()) {
            if (triple.getSubject().equals(subject)) {
                out.print(" ;\n  ");
            } else {
                out.print(subject.equals(Node.ANY) ? "" : " .\n");
                subject = triple.getSubject();
                formatter.format(out, subject);
                out.print(" ");
            }
            formatter.format(out, triple.getPredicate());
            out.print(" ");
            formatter.format(out, triple.getObject());
        }
        out.print(" .\n");
        return out.asString();
    }

    /**
     * Finds the blocks of a stored volume by their naming lines; a raw line end never stands inside a block's literals.
     *
     * @throws ArchiveException.Corrupt when a naming line holds no identifier
     */
    public static Volume read(byte[] turtle) {
        var slices = new LinkedHashMap<EntryId, Slice>();
        var text = new String(turtle, StandardCharsets.ISO_8859_1);
        int naming = text.indexOf("\n" + BLOCK);
        while (naming >= 0) {
            int start = text.indexOf('\n', naming + 1) + 1;
            var name = text.substring(naming + 1 + BLOCK.length(), start - 1);
            int next = text.indexOf("\n" + BLOCK, start);
            int end = next < 0 ? turtle.length : next;
            var id = EntryId.parse(name)
                    .orElseThrow(() -> new ArchiveException.Corrupt("A register volume names no entry: " + name));
            slices.put(id, new Slice(FILE, start, end));
            naming = next;
        }
        return new Volume(turtle, slices);
    }

    /** The same volume with one block made blank; all others stand where they stood. */
    public Volume blank(EntryId entry) {
        var slice = slice(entry);
        var bytes = turtle.clone();
        // The line that names it begins right after a line end, and ends where the block begins.
        int naming = (int) slice.start() - 1;
        while (naming > 0 && bytes[naming - 1] != '\n') {
            naming--;
        }
        Arrays.fill(bytes, naming, (int) slice.end(), (byte) ' ');
        bytes[(int) slice.end() - 1] = '\n';
        return read(bytes);
    }

    /** Where one of its entries stands. */
    public Slice slice(EntryId entry) {
        return Optional.ofNullable(slices.get(entry))
                .orElseThrow(() -> new IllegalArgumentException("Not in this volume: " + entry));
    }

    /** One entry's block as a graph. */
    public Graph graph(Slice slice) {
        return parse(Arrays.copyOfRange(turtle, (int) slice.start(), (int) slice.end()));
    }

    /**
     * Reads a block.
     *
     * @throws ArchiveException.Corrupt when it is not Turtle
     */
    public static Graph parse(byte[] block) {
        var graph = GraphFactory.createDefaultGraph();
        parse(new SequenceInputStream(new ByteArrayInputStream(HEAD), new ByteArrayInputStream(block)), graph::add);
        return graph;
    }

    /**
     * Reads all blocks in one go: a hundred times as many entries a second as block by block.
     *
     * @throws ArchiveException.Corrupt when the file is not Turtle
     */
    public Map<EntryId, List<Triple>> statements() {
        var bySubject = new HashMap<Node, List<Triple>>();
        parse(new ByteArrayInputStream(turtle), triple -> bySubject
                .computeIfAbsent(triple.getSubject(), key -> new ArrayList<>())
                .add(triple));
        var statements = new HashMap<EntryId, List<Triple>>();
        bySubject.forEach((subject, said) -> {
            var iri = subject.getURI();
            int part = iri.indexOf('#');
            EntryId.parse(part < 0 ? iri : iri.substring(0, part)).ifPresent(id -> statements
                    .computeIfAbsent(id, key -> new ArrayList<>())
                    .addAll(said));
        });
        return statements;
    }

    private static void parse(InputStream turtle, Consumer<Triple> found) {
        try {
            RDFParser.create()
                    .source(turtle)
                    .lang(Lang.TURTLE)
                    .checking(false)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void triple(Triple triple) {
                            found.accept(triple);
                        }
                    });
        } catch (RiotException e) {
            throw new ArchiveException.Corrupt("A register volume is not Turtle", e);
        }
    }

    private static final byte[] HEAD = utf8(Prefixes.head());

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
