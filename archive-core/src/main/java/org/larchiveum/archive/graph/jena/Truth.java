package org.larchiveum.archive.graph.jena;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.expr.NodeValue;
import org.larchiveum.archive.graph.Answer;

/** The answer to an ASK. */
record Truth(boolean value) implements Answer.Complete {
    @Override
    public Answer.Form form() {
        return Answer.Form.ASK;
    }

    @Override
    public void write(String mediaType, OutputStream out) throws IOException {
        Lang lang = Formats.known(Rows.LANGUAGES, mediaType);
        Formats.whole(
                out, whole -> RowSetWriterRegistry.getFactory(lang).create(lang).write(whole, value, ARQ.getContext()));
    }

    @Override
    public Answer.Preview preview(int rows) {
        return new Answer.Preview(
                List.of("boolean"),
                List.of(List.of(Optional.of(NodeValue.makeBoolean(value).asNode()))),
                false);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
