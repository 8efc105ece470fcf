package org.larchiveum.archive.graph.snapshot;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of a snapshot, numbered from 1 in the order in which SPARQL sorts them where it defines one (15.1): blank nodes, IRIs, plain
 * strings, texts of each language, then other literals by datatype. So most comparisons are of numbers.
 *
 * @param offsets where the text of a term begins; one more than there are terms
 * @param tags languages and datatypes, each with the number of its first term
 * @param ends the last number of each {@link Section}
 */
record Terms(ByteBuffer texts, IntBuffer offsets, List<Tag> tags, int[] ends) {
    /** The sorts of terms, in their order. */
    enum Section {
        BLANK,
        IRI,
        STRING,
        LANGUAGE,
        TYPED;

        static Section of(Node term) {
            if (term.isBlank()) {
                return BLANK;
            }
            if (term.isURI()) {
                return IRI;
            }
            if (!term.isLiteral() || term.getLiteralBaseDirection() != null) {
                throw new Pages.Unsuitable("terms that are neither IRIs, blank nodes nor plain literals");
            }
            if (!term.getLiteralLanguage().isEmpty()) {
                return LANGUAGE;
            }
            return org.apache.jena.sparql.util.NodeUtils.isSimpleString(term) ? STRING : TYPED;
        }
    }

    /** A language or datatype, of the terms from a number on; empty for the other sections. */
    record Tag(Section section, String text, int first) {}

    private static final Section[] SECTIONS = Section.values();

    int size() {
        return ends[ends.length - 1];
    }

    boolean isIri(int id) {
        return id > ends[0] && id <= ends[1];
    }

    boolean isLiteral(int id) {
        return id > ends[1];
    }

    /** Whether the order of two terms is that of their numbers. */
    boolean sameOrder(int one, int other) {
        return one <= ends[3] && other <= ends[3];
    }

    Section section(int id) {
        int section = 0;
        while (id > ends[section]) {
            section++;
        }
        return SECTIONS[section];
    }

    /** IRI, label or lexical form. */
    String text(int id) {
        int from = offsets.get(id - 1);
        byte[] bytes = new byte[offsets.get(id) - from];
        texts.get(from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    Node node(int id) {
        String text = text(id);
        return switch (section(id)) {
            case BLANK -> NodeFactory.createBlankNode(text);
            case IRI -> NodeFactory.createURI(text);
            case STRING -> NodeFactory.createLiteralString(text);
            case LANGUAGE -> NodeFactory.createLiteralLang(text, tag(id).text);
            case TYPED ->
                NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(tag(id).text));
        };
    }

    private Tag tag(int id) {
        int low = 0;
        int high = tags.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (tags.get(middle).first <= id) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return tags.get(low);
    }

    /** What distinguishes literals of the same text. */
    static String tagOf(Node term, Section section) {
        return switch (section) {
            case BLANK, IRI, STRING -> "";
            case LANGUAGE -> term.getLiteralLanguage();
            case TYPED -> term.getLiteralDatatypeURI();
        };
    }

    static String textOf(Node term, Section section) {
        return switch (section) {
            case BLANK -> term.getBlankNodeLabel();
            case IRI -> term.getURI();
            case STRING, LANGUAGE, TYPED -> term.getLiteralLexicalForm();
        };
    }

    /** The number of a term; 0 when the snapshot does not have it. */
    int find(Node term) {
        if (term.isTripleTerm() || (term.isLiteral() && term.getLiteralBaseDirection() != null)) {
            return 0;
        }
        Section section = Section.of(term);
        String tag = tagOf(term, section);
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).section == section && tags.get(i).text.equals(tag)) {
                int end = i + 1 < tags.size() ? tags.get(i + 1).first : size() + 1;
                return find(textOf(term, section).getBytes(StandardCharsets.UTF_8), tags.get(i).first, end);
            }
        }
        return 0;
    }

    private int find(byte[] text, int from, int to) {
        ByteBuffer wanted = ByteBuffer.wrap(text);
        int low = from;
        int high = to - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(texts, offsets.get(middle - 1), offsets.get(middle), wanted, 0, text.length);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 0;
    }

    /** As {@link String#compareTo} would: by UTF-16 units, of texts in UTF-8. */
    static int compare(ByteBuffer one, int from, int to, ByteBuffer other, int otherFrom, int otherTo) {
        int length = Math.min(to - from, otherTo - otherFrom);
        for (int i = 0; i < length; i++) {
            int a = one.get(from + i) & 0xff;
            int b = other.get(otherFrom + i) & 0xff;
            if (a != b) {
                return Integer.compare(sixteen(a), sixteen(b));
            }
        }
        return Integer.compare(to - from, otherTo - otherFrom);
    }

    /** Letters beyond the first plane are surrogates in UTF-16, which come before the last letters of that plane. */
    private static int sixteen(int lead) {
        return lead == 0xee || lead == 0xef ? lead + 0x10 : lead;
    }
}
