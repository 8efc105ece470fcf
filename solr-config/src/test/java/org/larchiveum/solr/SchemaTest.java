package org.larchiveum.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SchemaTest {
    @TempDir
    Path folder;

    @Test
    void everyFieldOfTheSchemaIsNamedAndEveryNameIsAField() throws Exception {
        var inSchema = new TreeMap<String, String>();
        var fields = schema().getElementsByTagName("field");
        for (var i = 0; i < fields.getLength(); i++) {
            var field = (Element) fields.item(i);
            inSchema.put(field.getAttribute("name"), field.getAttribute("type"));
        }
        var named = Arrays.stream(IndexField.values()).collect(Collectors.toMap(IndexField::field, IndexField::type));
        assertThat(inSchema).isEqualTo(new TreeMap<>(named));
        assertThat(schema().getElementsByTagName("dynamicField").getLength())
                .as("fields nobody named")
                .isZero();
    }

    @Test
    void whatIsShownIsStoredAndWhatIsChosenByIsNotShown() throws Exception {
        var chain = Chain.laidIn(folder);
        for (var field : IndexField.values()) {
            var inSchema = chain.schema().getField(field.field());
            switch (field.seen()) {
                case SHOWN -> assertThat(inSchema.stored()).as(field.field()).isTrue();
                case CHOSEN_BY ->
                    assertThat(inSchema.stored()).as(field.field()).isFalse();
                case COUNTED ->
                    assertThat(inSchema.hasDocValues() || inSchema.indexed())
                            .as(field.field())
                            .isTrue();
                case ENGINE_ONLY -> {}
            }
        }
    }

    @Test
    void usesOnlyWhatAServerOutsideHasToo() throws Exception {
        var classes = schema().getElementsByTagName("*");
        for (var i = 0; i < classes.getLength(); i++) {
            var name = ((Element) classes.item(i)).getAttribute("class");
            assertThat(name.isEmpty() || name.startsWith("solr.")).as(name).isTrue();
        }
    }

    @Test
    void laysEveryFileAndNothingElse() throws IOException {
        Configset.lay(folder);
        var conf = folder.resolve(Configset.NAME).resolve("conf");
        try (var paths = Files.walk(conf)) {
            assertThat(paths.filter(Files::isRegularFile)
                            .map(path -> conf.relativize(path).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(Configset.files());
        }
    }

    @Test
    void asksForANewIndexOnlyWhenWordsAreCutDifferently() throws IOException {
        assertThat(Configset.lay(folder)).isFalse();
        Configset.settle(folder);
        assertThat(Configset.lay(folder)).isFalse();
        Files.writeString(folder.resolve(Configset.NAME).resolve("fingerprint"), "of an older version");
        assertThat(Configset.lay(folder)).isTrue();
        Configset.settle(folder);
        assertThat(Configset.lay(folder)).isFalse();
    }

    @Test
    void putsChangedFilesBack() throws IOException {
        Configset.lay(folder);
        var terms = folder.resolve(Configset.NAME).resolve("conf/lang/terms.txt");
        Files.writeString(terms, "old");
        Configset.lay(folder);
        assertThat(Files.readAllBytes(terms)).isEqualTo(Configset.read("lang/terms.txt"));
    }

    private static Document schema() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Configset.read("schema.xml")));
    }
}
