package org.larchiveum.portal.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.fault.ArchiveException.Unavailable;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.portal.sparql.KeptAnswers.Kept;
import org.larchiveum.portal.sparql.KeptAnswers.Key;
import org.larchiveum.portal.sparql.SparqlProblem.Kind;

/** Where questions are answered: from what is kept of this generation, else from the dataset when it is their turn. */
final class Counter {
    /** A larger document is sent as it is made, and not kept. */
    private static final int HELD_BYTES = 4 << 20;

    private final SparqlEndpoint endpoint;
    private final SparqlSettings settings;
    private final Turnstile turnstile;
    private final Errands errands;
    private final KeptAnswers kept;
    private final Labels labels;

    Counter(SparqlEndpoint endpoint, SparqlSettings settings, Courtesy courtesy) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.turnstile = new Turnstile(settings);
        this.errands = new Errands(endpoint, courtesy);
        this.kept = new KeptAnswers(settings.keptBytes());
        this.labels = new Labels(endpoint);
    }

    /** What is done with a complete answer. */
    @FunctionalInterface
    private interface Use<T> {
        T of(Answer.Complete answer) throws IOException;
    }

    /** Opens the way to the client for a document of this kind. */
    @FunctionalInterface
    interface Opening {
        OutputStream to(Wanted.Sent sent) throws IOException;
    }

    boolean callBack(String token) {
        return errands.callBack(token);
    }

    /** Takes a turn for something else than a question, such as counting the dataset. */
    Turnstile.Place turn(Caller caller) {
        return turnstile.enter(caller.client(), caller.line());
    }

    Kept.Shown shown(SparqlRequest request, Caller caller, Language language) throws IOException {
        String generation = endpoint.version();
        Key key = Key.of(request, "page " + language.tag());
        if (kept.find(generation, key).orElse(null) instanceof Kept.Shown before) {
            return before;
        }
        Kept.Shown made = inTurn(
                request,
                caller,
                answer -> new Kept.Shown(ResultTable.of(answer, labels, endpoint.base(), language), answer.form()));
        keep(generation, key, made);
        return made;
    }

    /** A document to be sent; empty when it was so large that it has been sent already. */
    Optional<Kept.Document> document(SparqlRequest request, Caller caller, Language language, Opening opening)
            throws IOException {
        String generation = endpoint.version();
        Key key = Key.of(request, request.wanted().key() + " " + language.tag());
        if (kept.find(generation, key).orElse(null) instanceof Kept.Document before) {
            return Optional.of(before);
        }
        Optional<Kept.Document> made = inTurn(request, caller, answer -> made(request, answer, language, opening));
        made.ifPresent(document -> keep(generation, key, document));
        return made;
    }

    private Optional<Kept.Document> made(
            SparqlRequest request, Answer.Complete answer, Language language, Opening opening) throws IOException {
        Wanted.Sent sent = request.wanted()
                .choose(Format.of(answer.form()))
                .orElseThrow(() -> SparqlProblem.of(
                        Kind.NOT_ACCEPTABLE, String.join(", ", answer.form().mediaTypes())));
        Overflow out = new Overflow(HELD_BYTES, () -> opening.to(sent));
        if (sent.format() == Format.SHEET) {
            new Spreadsheet(labels, language).write(answer, out);
        } else {
            answer.write(sent.format().mediaType(), out);
        }
        return out.whole().map(bytes -> new Kept.Document(sent, bytes));
    }

    private void keep(String generation, Key key, Kept made) {
        // What was worked out while the dataset changed may be of either generation.
        if (generation.equals(endpoint.version())) {
            kept.keep(generation, key, made);
        }
    }

    private <T> T inTurn(SparqlRequest request, Caller caller, Use<T> use) throws IOException {
        Errand errand = errands.begin(request.token());
        try (Turnstile.Place place = turnstile.enter(caller.client(), () -> errand.calledBack() || caller.gone());
                Answer.Complete answer = complete(request, errand, place, caller)) {
            return use.of(answer);
        } finally {
            errands.end(request.token(), errand);
        }
    }

    private Answer.Complete complete(SparqlRequest request, Errand errand, Turnstile.Place place, Caller caller) {
        errand.begin(place, settings.limits().time());
        String query = request.query().orElseThrow();
        try {
            return switch (errands.run(
                    new Question(query, request.defaultGraphs(), request.namedGraphs(), settings.limits()),
                    errand,
                    caller)) {
                case Answer.Complete complete -> complete;
                case Answer.Malformed mistake -> throw SparqlProblem.malformed(Mistake.of(mistake, query));
                case Answer.NotAllowed refused -> throw SparqlProblem.of(Kind.NOT_ALLOWED, refused.what());
                case Answer.LimitReached reached -> throw SparqlProblem.limit(reached);
                case Answer.Cancelled cancelled -> throw SparqlProblem.of(Kind.CANCELLED);
            };
        } catch (Unavailable e) {
            throw SparqlProblem.of(Kind.BUSY);
        }
    }
}
