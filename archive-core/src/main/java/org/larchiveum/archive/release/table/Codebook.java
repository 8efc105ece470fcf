package org.larchiveum.archive.release.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Release;
import org.larchiveum.ontology.Voc;

/** What the columns of the tables mean, which values they may have, and how is counted: from the ontology, in both languages. */
final class Codebook {
    private static final List<String> HEADS = List.of(
            "table",
            "column",
            "property",
            "meaning_ko",
            "meaning_en",
            "definition_ko",
            "definition_en",
            "type",
            "public_form_ko",
            "public_form_en");
    private static final List<String> VALUE_HEADS =
            List.of("table", "column", "value", "label_ko", "label_en", "definition_ko", "definition_en");

    private final Ontology ontology;
    /** The schemes of the concepts that stand in a column, by table and column. */
    private final Map<String, Set<String>> schemes = new TreeMap<>();

    Codebook(Ontology ontology) {
        this.ontology = ontology;
    }

    /** Takes note of a value. */
    void seen(Kind kind, Column column, Node value) {
        if (value.isURI() && value.getURI().startsWith(Voc.NS)) {
            ontology.graph().find(value, SKOS.inScheme.asNode(), Node.ANY).forEach(said -> schemes.computeIfAbsent(
                            kind.word() + " " + column.name(), c -> new TreeSet<>())
                    .add(said.getObject().getURI()));
        }
    }

    /** The files that explain the tables, by their names. */
    SequencedMap<String, String> files(Columns columns, int k) {
        var files = new LinkedHashMap<String, String>();
        var rows = rows(columns);
        files.put("codebook.csv", csv(HEADS, rows));
        files.put("codebook-values.csv", csv(VALUE_HEADS, values()));
        files.put("codebook_ko.md", page("코드북", "열, 뜻, 값의 종류, 공개 형태", rows, 3, 8));
        files.put(
                "codebook_en.md",
                page("Codebook", "column, meaning, type of value, form in which it is public", rows, 4, 9));
        for (var language : List.of("ko", "en")) {
            files.put("counting-rules_" + language + ".md", rules(language).replace("{k}", Integer.toString(k)));
        }
        return files;
    }

    private List<List<String>> rows(Columns columns) {
        var rows = new ArrayList<List<String>>();
        columns.all().forEach((kind, ofKind) -> {
            for (var column : ofKind) {
                rows.add(List.of(
                        kind.word() + ".csv",
                        String.join(" ", column.heads()),
                        column.property().getURI(),
                        column.label(ontology, "ko"),
                        column.label(ontology, "en"),
                        ontology.definition(column.property(), "ko").orElse(""),
                        ontology.definition(column.property(), "en").orElse(""),
                        column.type(),
                        form(kind, column, "ko"),
                        form(kind, column, "en")));
            }
        });
        return rows;
    }

    /** Of cases and events everything is told in a form that is made anew. */
    private String form(Kind kind, Column column, String language) {
        var release = column.release(ontology);
        boolean made = release == Release.AS_IS && (kind == Kind.CASE || kind == Kind.EVENT);
        return ontology.label((made ? Release.GENERALISED : release).term().asNode(), language)
                .orElse("");
    }

    private List<List<String>> values() {
        var rows = new ArrayList<List<String>>();
        schemes.forEach((place, found) -> {
            var table = place.substring(0, place.indexOf(' ')) + ".csv";
            var column = place.substring(place.indexOf(' ') + 1);
            for (var scheme : found) {
                for (var concept : ontology.concepts(ResourceFactory.createResource(scheme))) {
                    var node = concept.asNode();
                    rows.add(List.of(
                            table,
                            column,
                            concept.getURI(),
                            ontology.label(node, "ko").orElse(""),
                            ontology.label(node, "en").orElse(""),
                            ontology.definition(node, "ko").orElse(""),
                            ontology.definition(node, "en").orElse("")));
                }
            }
        });
        return rows;
    }

    private static String csv(List<String> heads, List<List<String>> rows) {
        var text = new StringBuilder(CsvLine.MARK).append(CsvLine.of(heads));
        rows.forEach(row -> text.append(CsvLine.of(row)));
        return text.toString();
    }

    /** For people, a list for each table. */
    private static String page(String title, String legend, List<List<String>> rows, int meaning, int form) {
        var text = new StringBuilder("# " + title + "\n\n" + legend + "\n");
        var table = "";
        for (var row : rows) {
            if (!row.get(0).equals(table)) {
                table = row.get(0);
                text.append("\n## ").append(table).append("\n\n");
            }
            text.append("- `")
                    .append(row.get(1))
                    .append("` ")
                    .append(row.get(meaning))
                    .append(row.get(meaning + 2).isEmpty() ? "" : ": " + row.get(meaning + 2))
                    .append(" (")
                    .append(row.get(7))
                    .append(row.get(form).isEmpty() ? "" : "; " + row.get(form))
                    .append(")\n");
        }
        return text.toString();
    }

    private static String rules(String language) {
        try (var in = Objects.requireNonNull(
                Codebook.class.getResourceAsStream("counting-rules_" + language + ".md"), "The counting rules")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
