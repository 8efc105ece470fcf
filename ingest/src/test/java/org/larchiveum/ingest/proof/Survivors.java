package org.larchiveum.ingest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.catalogue.Keys;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.publication.PublicView;
import org.larchiveum.archive.search.Hit;
import org.larchiveum.archive.search.Paging;
import org.larchiveum.archive.search.SearchPage;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.ingest.Ingest;
import org.larchiveum.ingest.IngestListener;
import org.larchiveum.ingest.IngestOutcome;
import org.larchiveum.ingest.IngestReport;
import org.larchiveum.ingest.Workshop;

/** What must be true of an archive whenever it is opened again, whatever ended it. */
final class Survivors {
    private static final String IDS = "SELECT ?e { ?e <https://w3id.org/larchiveum/ns#publicId> ?id }";
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Survivors() {}

    /** Everything acknowledged is kept and shown, nothing is there twice, both sides agree with storage, and every byte is right. */
    static void prove(Archive archive, Path talk) throws Exception {
        archive.awaitProjection();
        var kept = kept(archive);
        acknowledged(archive, kept, talk);
        once(kept);
        agree(archive, kept);
        var verification = archive.verify(n -> {});
        assertThat(verification.faults()).isEmpty();
        assertThat(verification.objects()).isEqualTo(kept.size());
    }

    /** The same order again brings in what is missing and nothing else; the next proof looks at what came of it. */
    static IngestReport complete(Archive archive, Workshop workshop, Path folder) {
        var report = new Ingest(archive, workshop).run(Bench.order(folder), IngestListener.SILENT);
        assertThat(report.lines()).hasSize(Given.ENTRIES - 1).allSatisfy(line -> assertThat(line.outcome())
                .isInstanceOfAny(IngestOutcome.Accepted.class, IngestOutcome.Duplicate.class));
        return report;
    }

    /** After as many orders as there were kills, each is there whole and once. */
    static void whole(Archive archive, int orders) {
        var entries = kept(archive).stream().collect(Collectors.groupingBy(Keys::scope, Collectors.counting()));
        for (int i = 1; i <= orders; i++) {
            var id = archive.staff().accession("K-" + i).orElseThrow();
            assertThat(entries).as("order %d", i).containsEntry(id.toString(), Given.ENTRIES - 1L);
        }
    }

    private static List<Entry> kept(Archive archive) {
        return Bench.rows(archive.staff()::ask, IDS)
                .map(Survivors::uuid)
                .map(id -> archive.staff()
                        .entry(EntryId.parse("urn:uuid:" + id).orElseThrow())
                        .orElseThrow()
                        .entry())
                .toList();
    }

    private static String uuid(String row) {
        var found = UUID.matcher(row);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static void acknowledged(Archive archive, List<Entry> kept, Path talk) throws Exception {
        var said = talk.resolve("said");
        var shown = new HashSet<String>();
        kept.forEach(entry -> shown.add(entry.id().toString()));
        for (var line : Files.exists(said) ? Files.readAllLines(said) : List.<String>of()) {
            if (line.startsWith("ACK ")) {
                var word = line.split(" ");
                assertThat(shown).as("acknowledged entries are in the graph").contains(word[1]);
                if (word[2].length() == 128) {
                    assertThat(digests(archive, word[1])).as(line).contains(word[2]);
                }
            }
        }
    }

    private static List<String> digests(Archive archive, String id) {
        var stored = archive.staff()
                .entry(EntryId.parse("urn:uuid:" + id).orElseThrow())
                .orElseThrow();
        return stored.entry().files().stream()
                .map(file -> Bench.sha512(archive.staff().file(stored, file).orElseThrow()))
                .toList();
    }

    /** No accession holds the same original, and no scope the same key, twice. */
    private static void once(List<Entry> kept) {
        var seen = new HashSet<String>();
        for (var entry : kept) {
            for (var key : Keys.of(entry)) {
                assertThat(seen.add(Keys.scope(entry) + " " + key))
                        .as("%s is there once", key)
                        .isTrue();
            }
        }
    }

    /** Both indexes and the public graph hold what storage says they should, no more and no less. */
    private static void agree(Archive archive, List<Entry> kept) {
        var all = new HashSet<String>();
        var open = new HashSet<String>();
        for (var entry : kept) {
            all.add(entry.id().toString());
            if (PublicView.open(entry, java.time.LocalDate.now())) {
                var id = entry.access().publicId();
                open.add(id.toString());
                var shown = archive.readingRoom().entry(id);
                assertThat(shown).as("an open entry is in the public graph").isPresent();
                shown.orElseThrow().files().stream()
                        .filter(f -> f.role() != Role.ORIGINAL)
                        .forEach(f -> assertThat(archive.readingRoom().media(id, f.name()))
                                .as("public copy %s of %s", f.name(), id)
                                .isPresent());
            }
        }
        assertThat(indexed(archive.staff()::search)).containsAll(all).hasSameSizeAs(all);
        assertThat(indexed(archive.readingRoom()::search)).isEqualTo(open);
        var graphs = new HashSet<String>();
        Bench.rows(
                        archive.readingRoom()::ask,
                        "SELECT DISTINCT ?g { GRAPH ?g { ?g ?p ?o FILTER NOT EXISTS { ?g a <http://www.w3.org/2002/07/owl#Ontology> } } }")
                .forEach(row -> graphs.add(uuid(row)));
        assertThat(graphs).isEqualTo(open);
    }

    private static Set<String> indexed(Function<SearchRequest, SearchPage> side) {
        var ids = new HashSet<String>();
        var request = SearchRequest.of("", Language.EN).paged(Paging.first(200));
        var page = side.apply(request);
        page.hits().stream().map(Hit::id).forEach(ids::add);
        while (page.next().isPresent() && !page.hits().isEmpty()) {
            page = side.apply(request.paged(new Paging.After(page.next().get(), 200)));
            page.hits().stream().map(Hit::id).forEach(ids::add);
        }
        return ids;
    }
}
