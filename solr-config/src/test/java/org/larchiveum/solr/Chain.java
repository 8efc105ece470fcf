package org.larchiveum.solr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.solr.core.SolrResourceLoader;
import org.apache.solr.schema.IndexSchema;
import org.apache.solr.schema.IndexSchemaFactory;

/** The analysis of the schema, without an engine around it. */
record Chain(IndexSchema schema) {
    static Chain laidIn(Path folder) throws IOException {
        Configset.lay(folder);
        var loader = new SolrResourceLoader(folder.resolve(Configset.NAME));
        return new Chain(IndexSchemaFactory.buildIndexSchema("schema.xml", config(loader)));
    }

    private static org.apache.solr.core.SolrConfig config(SolrResourceLoader loader) {
        return org.apache.solr.core.SolrConfig.readFromResourceLoader(loader, "solrconfig.xml", true, new Properties());
    }

    List<String> written(String text) {
        return cut(schema.getField("text").getType().getIndexAnalyzer(), text);
    }

    List<String> asked(String text) {
        return cut(schema.getField("text").getType().getQueryAnalyzer(), text);
    }

    /** The stretches of the text that the words written stand for: what a highlight would mark. */
    List<String> marked(String text) {
        var stretches = new ArrayList<String>();
        try (var stream = schema.getField("text").getType().getIndexAnalyzer().tokenStream("text", text)) {
            var offsets = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stretches.add(text.substring(offsets.startOffset(), offsets.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stretches;
    }

    private static List<String> cut(Analyzer analyzer, String text) {
        var words = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
