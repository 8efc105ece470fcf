package org.larchiveum.ingest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.ArchiveSettings;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.ingest.Ingest;
import org.larchiveum.ingest.IngestListener;
import org.larchiveum.ingest.IngestOrder;
import org.larchiveum.ingest.IngestReport;
import org.larchiveum.ingest.IngestSettings;
import org.larchiveum.ingest.Workshop;

/** A whole archive under one folder, as the proofs use it. */
final class Bench {
    private static final String BASE = "https://archive.example";
    private static final String EVERYTHING = "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }";
    private static final Question.Limits WIDE = new Question.Limits(Duration.ofMinutes(2), 1_000_000, 256L << 20);

    private Bench() {}

    static Archive open(Path home) {
        return Archive.open(ArchiveSettings.embedded(home, BASE));
    }

    static IngestSettings settings(Path home, boolean derivatives) {
        return settings(home, derivatives, 2);
    }

    static IngestSettings settings(Path home, boolean derivatives, int workers) {
        return new IngestSettings(home.resolve("work"), workers, 64L << 20, derivatives, false, Optional.empty());
    }

    static IngestOrder order(Path... paths) {
        return new IngestOrder(
                List.of(paths), Optional.empty(), Optional.empty(), Optional.empty(), Disclosure.CLOSED, "the proof");
    }

    /** Takes a folder in with tools of its own. */
    static IngestReport takeIn(Archive archive, Path home, boolean derivatives, Path folder) {
        try (var workshop = Workshop.open(settings(home, derivatives))) {
            return new Ingest(archive, workshop).run(order(folder), IngestListener.SILENT);
        }
    }

    /** The demonstration accession that comes with the sources. */
    static Path demonstration() {
        var module = Path.of(System.getProperty("basedir", "."));
        var folder = module.resolve("../portal/demo/accession").normalize();
        assertThat(folder).isDirectory();
        return folder;
    }

    /** Every quad of a side, sorted; blank nodes have no name of their own, so they all read alike. */
    static List<String> quads(Function<Question, Answer> side) {
        return rows(side, EVERYTHING)
                .map(row -> row.replaceAll("_:\\S+", "_:b"))
                .sorted()
                .toList();
    }

    /** The rows of a SELECT as lines of TSV, without the line of names. */
    static Stream<String> rows(Function<Question, Answer> side, String query) {
        var answer = side.apply(new Question(query, List.of(), List.of(), WIDE));
        assertThat(answer).isInstanceOf(Answer.Complete.class);
        try (var complete = (Answer.Complete) answer) {
            var out = new ByteArrayOutputStream();
            complete.write("text/tab-separated-values", out);
            return out.toString(StandardCharsets.UTF_8).lines().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below a folder with its SHA-512, sorted; nothing when there is no folder. */
    static List<String> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file) + " " + sha512(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha512(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
