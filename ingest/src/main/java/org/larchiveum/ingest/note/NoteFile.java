package org.larchiveum.ingest.note;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.larchiveum.archive.fault.Finding;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a description file (YAML 1.1): plain values only, all of them as text, within limits that no hostile file passes. */
public final class NoteFile {
    private static final int LARGEST = 1_000_000;

    private NoteFile() {}

    /** What the file says; a file that cannot be read is a note with a refusal in it. */
    public static Note read(Path file) {
        var source = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST) {
                return refused(source, "DES-101", Integer.toString(LARGEST));
            }
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return parse(source, text);
        } catch (CharacterCodingException e) {
            return refused(source, "DES-102");
        } catch (IOException e) {
            return refused(source, "DES-103", String.valueOf(e.getMessage()));
        }
    }

    /** The same for a text that is already at hand. */
    public static Note parse(String source, String text) {
        try {
            Object value = yaml().load(text);
            if (value == null) {
                return new Note(source, Map.of(), List.of());
            }
            if (!(value instanceof Map<?, ?> map)) {
                return refused(source, "DES-104");
            }
            var values = new TreeMap<String, Object>();
            map.forEach((key, v) -> {
                if (v != null) {
                    values.put(String.valueOf(key), v);
                }
            });
            return new Note(source, values, List.of());
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var line = mark == null ? "?" : Integer.toString(mark.getLine() + 1);
            return refused(source, "DES-105", line, String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            return refused(source, "DES-105", "?", String.valueOf(e.getMessage()));
        }
    }

    private static Note refused(String source, String code, String... arguments) {
        return new Note(source, Map.of(), List.of(Finding.refusal(code, source, arguments)));
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(12);
        options.setCodePointLimit(LARGEST);
        return new Yaml(
                new SafeConstructor(options),
                new Representer(new org.yaml.snakeyaml.DumperOptions()),
                new org.yaml.snakeyaml.DumperOptions(),
                options,
                new TextsOnly());
    }

    /** Leaves dates, numbers and yes/no as they were written: 1998-03 must not become an instant, nor 0042 a number. */
    private static final class TextsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
