package org.larchiveum.archive.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.StreamRDFLib;
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

    private static String block(Graph graph, NodeFormatterTTL formatter) {
        var out = new IndentedLineBuffer();
        graph.stream().sorted(ORDER).forEach(triple -> {
            formatter.format(out, triple.getSubject());
            out.print(" ");
            formatter.format(out, triple.getPredicate());
            out.print(" ");
            formatter.format(out, triple.getObject());
            out.print(" .\n");
        });
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

    /** Where one of its entries stands. */
    public Slice slice(EntryId entry) {
        return Optional.ofNullable(slices.get(entry))
                .orElseThrow(() -> new IllegalArgumentException("Not in this volume: " + entry));
    }

    /** One entry's block as a graph. */
    public Graph graph(Slice slice) {
        return parse(java.util.Arrays.copyOfRange(turtle, (int) slice.start(), (int) slice.end()));
    }

    /**
     * Reads a block.
     *
     * @throws ArchiveException.Corrupt when it is not Turtle
     */
    public static Graph parse(byte[] block) {
        var graph = GraphFactory.createDefaultGraph();
        var into = StreamRDFLib.graph(graph);
        Prefixes.MAP.forEach(into::prefix);
        try {
            RDFParser.create()
                    .source(new java.io.SequenceInputStream(
                            new ByteArrayInputStream(HEAD), new ByteArrayInputStream(block)))
                    .lang(Lang.TURTLE)
                    .checking(false)
                    .parse(into);
            return graph;
        } catch (RiotException e) {
            throw new ArchiveException.Corrupt("A block of a register volume is not Turtle", e);
        }
    }

    private static final byte[] HEAD = utf8(Prefixes.head());

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
