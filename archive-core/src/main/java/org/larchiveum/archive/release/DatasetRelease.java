package org.larchiveum.archive.release;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.larchiveum.archive.anonymity.Suppression;
import org.larchiveum.archive.description.Multilingual;

/**
 * A named state of the public dataset (DCAT 3, 11: versioning), with what whoever counts in it must know (DQV).
 *
 * @param note why it was issued, for readers; may be empty
 */
public record DatasetRelease(
        ReleaseVersion version,
        LocalDate day,
        ReleaseState state,
        Multilingual note,
        Content content,
        List<Erratum> errata,
        List<DumpFile> files) {
    public DatasetRelease {
        errata = List.copyOf(errata);
        files = List.copyOf(files);
    }

    /** The same in another state. */
    public DatasetRelease in(ReleaseState other) {
        return new DatasetRelease(version, day, other, note, content, errata, files);
    }

    /** The same with these mistakes. */
    public DatasetRelease with(List<Erratum> found) {
        return new DatasetRelease(version, day, state, note, content, found, files);
    }

    /**
     * What is in it, in numbers.
     *
     * @param triples different triples in it, the vocabulary's left out
     * @param entries how many open entries of each kind it has, by the kind's word
     * @param gaps what it is known not to cover, in words
     * @param suppressed what is told of cases in a wider form or not at all, and how many look alike at least
     */
    public record Content(
            long triples,
            Map<String, Integer> entries,
            List<Distribution> distributions,
            List<Multilingual> gaps,
            Suppression suppressed,
            ReleaseChanges changes) {
        public Content {
            entries = Collections.unmodifiableMap(new TreeMap<>(entries));
            distributions = List.copyOf(distributions);
            gaps = List.copyOf(gaps);
        }
    }
}
