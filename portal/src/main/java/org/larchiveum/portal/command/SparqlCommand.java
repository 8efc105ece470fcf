package org.larchiveum.portal.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the public dataset, or on this machine the staff one. */
@CommandLine.Command(name = "sparql", description = "Ask the public dataset by SPARQL 1.1; with --staff the whole one.")
final class SparqlCommand extends Command {
    private static final Question.Limits LIMITS = new Question.Limits(Duration.ofMinutes(10), 10_000_000, 1L << 30);

    @Parameters(paramLabel = "QUERY|FILE", description = "a query, or a file that holds one")
    private String query = "";

    @Option(names = "--staff", description = "ask the staff dataset, closed entries too")
    private boolean staff;

    @Option(names = "--json", description = "results as SPARQL JSON instead of a table of tabs")
    private boolean json;

    SparqlCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() {
        var question = new Question(text(), List.of(), List.of(), LIMITS);
        var answer = staff
                ? archive().staff().ask(question)
                : archive().readingRoom().ask(question);
        return switch (answer) {
            case Answer.Complete complete -> write(complete);
            case Answer.Malformed(var message, var line, var column) -> {
                desk().err().println("Line " + line + ", column " + column + ": " + message);
                yield FAILED;
            }
            case Answer.NotAllowed(var what) -> {
                desk().err().println("Not allowed: " + what);
                yield FAILED;
            }
            case Answer.LimitReached(var limit, var value) -> {
                desk().err().println("Stopped at the limit of " + limit + ": " + value);
                yield FAILED;
            }
            case Answer.Cancelled() -> {
                desk().err().println("Stopped");
                yield FAILED;
            }
        };
    }

    private int write(Answer.Complete answer) {
        try (answer) {
            var bytes = new ByteArrayOutputStream();
            answer.write(mediaType(answer.form()), bytes);
            say(bytes.toString(StandardCharsets.UTF_8).stripTrailing());
            return DONE;
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("The answer could not be written", e);
        }
    }

    private String mediaType(Answer.Form form) {
        return switch (form) {
            case SELECT -> json ? "application/sparql-results+json" : "text/tab-separated-values";
            case ASK -> "application/sparql-results+json";
            case GRAPH -> json ? "application/ld+json" : "text/turtle";
        };
    }

    private String text() {
        try {
            var file = resolve(Path.of(query));
            return Files.isRegularFile(file) ? Files.readString(file) : query;
        } catch (InvalidPathException notAPath) {
            return query;
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot read the query from " + query, e);
        }
    }
}
