package org.larchiveum.archive.release.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.release.Excerpt;
import org.larchiveum.archive.release.ReleaseEntry;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Rico;
import org.larchiveum.ontology.Voc;

/**
 * The tables of a release in one packed file: one for each kind of entry, with a line for each entry, then the codebook and the counting rules. To be
 * given the graphs in the order of their names, in which kinds stand together.
 */
public final class Tables implements AutoCloseable {
    /** The same in every file, so that the same tables are the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String AND = " | ";

    private final Ontology ontology;
    private final Excerpt excerpt;
    private final ZipOutputStream out;
    private final Columns columns;
    private final Codebook codebook;
    private final int k;
    private final Map<String, Map<Language, String>> names = new HashMap<>();
    private Optional<Kind> present = Optional.empty();

    /** @param k how many cases look alike at least */
    public Tables(Ontology ontology, Excerpt excerpt, int k, OutputStream out) {
        this.k = k;
        this.ontology = ontology;
        this.excerpt = excerpt;
        this.out = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.columns = new Columns(ontology);
        this.codebook = new Codebook(ontology);
    }

    /** Writes the line of an entry; nothing for what is none. */
    public void add(String name, Graph graph) {
        ReleaseEntry.at(name, graph)
                .map(ReleaseEntry::kind)
                .filter(Kind::openable)
                .ifPresent(kind -> {
                    if (!present.equals(Optional.of(kind))) {
                        begin(kind);
                    }
                    write(CsvLine.of(line(kind, name, graph)));
                });
    }

    private void begin(Kind kind) {
        present = Optional.of(kind);
        next(kind.word() + ".csv");
        var heads = new ArrayList<>(List.of("address", "name_ko", "name_en"));
        columns.of(kind).forEach(column -> heads.addAll(column.heads()));
        write(CsvLine.MARK + CsvLine.of(heads));
    }

    private List<String> line(Kind kind, String name, Graph graph) {
        var fields = new ArrayList<>(List.of(name));
        var called = called(name, graph);
        Stream.of(Language.KO, Language.EN).map(l -> called.getOrDefault(l, "")).forEach(fields::add);
        var subject = NodeFactory.createURI(name);
        for (var column : columns.of(kind)) {
            var values = graph.find(subject, column.property(), Node.ANY).mapWith(Triple::getObject).toList().stream()
                    .sorted(java.util.Comparator.comparing(Node::toString))
                    .toList();
            values.forEach(value -> codebook.seen(kind, column, value));
            fields.add(values.stream()
                    .filter(value -> !value.isLiteral()
                            || column.plain()
                            || value.getLiteralLanguage().isEmpty())
                    .map(Tables::text)
                    .collect(Collectors.joining(AND)));
            if (!column.plain()) {
                for (var language : List.of(Language.KO, Language.EN)) {
                    fields.add(values.stream()
                            .map(value -> word(value, graph, language))
                            .filter(word -> !word.isEmpty())
                            .collect(Collectors.joining(AND)));
                }
            }
        }
        return fields;
    }

    private static String text(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }

    private String word(Node value, Graph graph, Language language) {
        if (value.isLiteral()) {
            return value.getLiteralLanguage().equals(language.tag()) ? value.getLiteralLexicalForm() : "";
        }
        if (!value.isURI()) {
            return "";
        }
        if (value.getURI().startsWith(Voc.NS)) {
            return ontology.label(value, language.tag())
                    .or(() -> literal(graph, value, SKOS.prefLabel.asNode(), language))
                    .orElse("");
        }
        return name(value.getURI()).getOrDefault(language, "");
    }

    /** Of the entries that others point to, which are few. */
    private Map<Language, String> name(String address) {
        return names.computeIfAbsent(
                address, entry -> excerpt.has(entry) ? called(entry, excerpt.graph(entry)) : Map.of());
    }

    private Map<Language, String> called(String name, Graph graph) {
        var subject = NodeFactory.createURI(name);
        var found = new HashMap<Language, String>();
        for (var language : Language.values()) {
            Stream.of(SKOS.prefLabel, Rico.name, DCTerms.title)
                    .flatMap(property -> literal(graph, subject, property.asNode(), language).stream())
                    .findFirst()
                    .or(() -> graph.find(subject, Cases.primaryViolationType.asNode(), Node.ANY)
                            .mapWith(Triple::getObject)
                            .nextOptional()
                            .flatMap(type -> ontology.label(type, language.tag())))
                    .ifPresent(word -> found.put(language, word));
        }
        return found;
    }

    private static Optional<String> literal(Graph graph, Node subject, Node property, Language language) {
        return graph
                .find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(
                        value -> value.isLiteral() && value.getLiteralLanguage().equals(language.tag()))
                .mapWith(Node::getLiteralLexicalForm)
                .toList()
                .stream()
                .sorted()
                .findFirst();
    }

    private void next(String file) {
        try {
            var entry = new ZipEntry(file);
            entry.setTimeLocal(NO_TIME);
            out.putNextEntry(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what explains the tables, and ends the file. */
    @Override
    public void close() throws IOException {
        codebook.files(columns, k).forEach((file, text) -> {
            next(file);
            write(text);
        });
        out.close();
    }
}
