package org.larchiveum.portal.sparql;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.larchiveum.archive.graph.Answer;

/** The first rows of an answer as the page shows them. */
public record ResultTable(List<String> columns, List<List<Cell>> rows, boolean more) {
    /** Rows that the page shows; the links beside it give all of them. */
    static final int SHOWN = 200;

    /** One value: its text, its language if it has one, and an address if it is a thing of this archive. */
    public record Cell(String text, String language, String link) {}

    static ResultTable of(Answer.Complete answer, URI base) {
        Answer.Preview preview = answer.preview(SHOWN);
        return new ResultTable(
                preview.columns(),
                preview.rows().stream()
                        .map(row -> row.stream().map(value -> cell(value, base)).toList())
                        .toList(),
                preview.more());
    }

    private static Cell cell(Optional<Node> value, URI base) {
        return value.map(node -> {
                    if (node.isURI()) {
                        // Only the archive's own addresses become links: data must not lead a visitor elsewhere.
                        boolean own = node.getURI().startsWith(base.toString());
                        return new Cell(node.getURI(), "", own ? node.getURI() : "");
                    }
                    if (node.isLiteral()) {
                        return new Cell(node.getLiteralLexicalForm(), node.getLiteralLanguage(), "");
                    }
                    return new Cell("_:" + node.getBlankNodeLabel(), "", "");
                })
                .orElse(new Cell("", "", ""));
    }
}
