package org.larchiveum.archive.graph.jena;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.larchiveum.archive.graph.Answer;

/** The rows of a SELECT, kept in a compact form of their own until somebody says in which format they are wanted. */
final class Rows implements Answer.Complete {
    static final Map<String, Lang> LANGUAGES = Map.of(
            "application/sparql-results+json", ResultSetLang.RS_JSON,
            "application/sparql-results+xml", ResultSetLang.RS_XML,
            "text/csv", ResultSetLang.RS_CSV,
            "text/tab-separated-values", ResultSetLang.RS_TSV);
    private static final Lang KEPT = ResultSetLang.RS_Thrift;

    private final Spool spool;

    private Rows(Spool spool) {
        this.spool = spool;
    }

    /** Reads every row under the budget; a spent budget leaves nothing behind. */
    static Rows of(RowSet rows, Budget budget) throws IOException {
        Spool spool = new Spool(budget::bytes);
        boolean complete = false;
        try {
            RowSetWriterRegistry.getFactory(KEPT)
                    .create(KEPT)
                    .write(spool, new Counted(rows, budget), ARQ.getContext());
            complete = true;
            return new Rows(spool);
        } finally {
            if (!complete) {
                spool.close();
            }
        }
    }

    @Override
    public Answer.Form form() {
        return Answer.Form.SELECT;
    }

    @Override
    public void write(String mediaType, OutputStream out) throws IOException {
        Lang lang = Formats.known(LANGUAGES, mediaType);
        Formats.whole(out, whole -> {
            try (InputStream kept = spool.read()) {
                RowSetWriterRegistry.getFactory(lang).create(lang).write(whole, rows(kept), ARQ.getContext());
            }
        });
    }

    @Override
    public Answer.Preview preview(int limit) {
        try (InputStream kept = spool.read()) {
            RowSet rows = rows(kept);
            List<Var> columns = rows.getResultVars();
            List<List<Optional<Node>>> shown = new ArrayList<>();
            while (shown.size() < limit && rows.hasNext()) {
                Binding row = rows.next();
                shown.add(columns.stream()
                        .map(column -> Optional.ofNullable(row.get(column)))
                        .toList());
            }
            return new Answer.Preview(columns.stream().map(Var::getVarName).toList(), shown, rows.hasNext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JenaException e) {
            throw new UncheckedIOException(new IOException("The kept rows cannot be read back", e));
        }
    }

    private static RowSet rows(InputStream kept) {
        return RowSetReaderRegistry.getFactory(KEPT).create(KEPT).read(kept, ARQ.getContext());
    }

    @Override
    public void close() {
        try {
            spool.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows on their way into the spool, counted. */
    private record Counted(RowSet rows, Budget budget) implements RowSet {
        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Binding next() {
            Binding row = rows.next();
            budget.row(rows.getRowNumber());
            return row;
        }

        @Override
        public List<Var> getResultVars() {
            return rows.getResultVars();
        }

        @Override
        public long getRowNumber() {
            return rows.getRowNumber();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
