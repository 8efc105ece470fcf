package org.larchiveum.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.search.IndexEntry;
import org.larchiveum.archive.search.SearchAddress;
import org.larchiveum.archive.search.SearchIndex;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.search.Term;
import org.larchiveum.archive.search.When;
import org.larchiveum.archive.search.solr.SolrCollections;

/** How long searches take, with facets and highlights, in an index of invented texts of a few hundred words, Korean and English. */
final class SearchBenchmark {
    private static final String[] KOREAN = {
        "편지", "국경", "강", "마을", "어머니", "학교", "겨울", "배급", "수용소", "증언", "기록", "사진", "보위부", "농장", "함경북도", "청진", "무산", "온성",
        "탈북", "가족"
    };
    private static final String[] ENGLISH = {
        "letter",
        "border",
        "river",
        "village",
        "mother",
        "school",
        "winter",
        "ration",
        "camp",
        "testimony",
        "record",
        "photograph",
        "farm",
        "Chongjin",
        "Musan",
        "Onsong",
        "family"
    };
    private static final String[] ENDINGS = {"을", "에서", "의", "으로", "는", "이", "과", "에", "도", ""};

    private final Path scratch;
    private final int texts;
    private final Random random = new Random(1);

    SearchBenchmark(Path scratch, int texts) {
        this.scratch = scratch.toAbsolutePath().normalize();
        this.texts = texts;
    }

    void run() {
        try (var collections = SolrCollections.open(SearchAddress.parse("embedded:", scratch))) {
            var index = collections.published();
            fill(index);
            ask(index, 300);
            var times = ask(index, 2_000);
            Benchmarks.say(
                    "%d searches over %d texts: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms",
                    times.size(), texts, percentile(times, 50), percentile(times, 95), percentile(times, 99));
        }
    }

    private void fill(SearchIndex index) {
        index.clear();
        long begun = System.nanoTime();
        for (int done = 0; done < texts; done += 500) {
            var some = new ArrayList<IndexEntry>(500);
            for (int i = done; i < done + 500; i++) {
                some.add(entry(i));
            }
            index.put(some);
        }
        index.commit("filled");
        Benchmarks.say("%.0f texts a second indexed", texts / ((System.nanoTime() - begun) / 1e9));
    }

    private IndexEntry entry(int number) {
        var korean = number % 2 == 0;
        var day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(25_000));
        return new IndexEntry(
                new IndexEntry.Identity("invented-" + number, Kind.RECORD, Optional.of(Level.ITEM), "INV-" + number),
                new IndexEntry.Words(
                        Multilingual.of(korean ? "ko" : "en", words(korean, 4)),
                        Multilingual.of(korean ? "ko" : "en", words(korean, 30)),
                        List.of(),
                        List.of(words(korean, 300))),
                new IndexEntry.Facets(
                        Set.of(korean ? "ko" : "en"),
                        List.of(new Term(
                                "place-" + random.nextInt(12), Multilingual.of("ko", "곳 " + random.nextInt(12)))),
                        List.of(),
                        List.of()),
                new When(Optional.of(day), Optional.of(day), day.toString()),
                IndexEntry.Position.TOP,
                IndexEntry.Presentation.PLAIN);
    }

    /** Words of the list and words nobody asks for, so that the index has a long tail as real ones do. */
    private String words(boolean korean, int count) {
        return random.ints(count, 0, 1_000_000)
                .mapToObj(n -> n % 3 == 0 ? listed(korean, n) : rare(korean, n))
                .collect(Collectors.joining(" "));
    }

    private static String listed(boolean korean, int n) {
        return korean ? KOREAN[n % KOREAN.length] + ENDINGS[n % ENDINGS.length] : ENGLISH[n % ENGLISH.length];
    }

    private static String rare(boolean korean, int n) {
        int word = (int) Math.sqrt(n) * 7;
        return korean
                ? "" + (char) ('가' + word * 31 % 11_172) + (char) ('가' + word * 17 % 11_172)
                : Integer.toString(word, 36) + "ing";
    }

    private List<Double> ask(SearchIndex index, int searches) {
        var times = new ArrayList<Double>(searches);
        for (int i = 0; i < searches; i++) {
            var korean = random.nextBoolean();
            var query = korean
                    ? KOREAN[random.nextInt(KOREAN.length)] + " " + KOREAN[random.nextInt(KOREAN.length)]
                    : ENGLISH[random.nextInt(ENGLISH.length)] + " " + ENGLISH[random.nextInt(ENGLISH.length)];
            long begun = System.nanoTime();
            index.search(SearchRequest.of(query, korean ? Language.KO : Language.EN));
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return times;
    }

    private static double percentile(List<Double> times, int percent) {
        var sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
