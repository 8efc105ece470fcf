package org.larchiveum.portal.invented;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.larchiveum.archive.anonymity.Suppression;
import org.larchiveum.archive.anonymity.Trait;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.instantiation.Checksums;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.Distribution;
import org.larchiveum.archive.release.DumpFile;
import org.larchiveum.archive.release.Erratum;
import org.larchiveum.archive.release.ReleaseChanges;
import org.larchiveum.archive.release.ReleaseState;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.archive.release.Releases;
import org.larchiveum.archive.release.Share;
import org.larchiveum.ontology.Voc;

/** Invented releases: one that is gone, one that was replaced, the one that replaced it, and the newest. */
public final class InventedReleases implements Releases {
    public static final ReleaseVersion GONE = new ReleaseVersion(2025, 1, 0);
    public static final ReleaseVersion REPLACED = new ReleaseVersion(2026, 1, 0);
    public static final ReleaseVersion POINT = new ReleaseVersion(2026, 1, 1);
    public static final ReleaseVersion NEWEST = new ReleaseVersion(2026, 2, 0);

    private final Path folder;
    private final String base;
    private final List<DatasetRelease> all;

    InventedReleases(Path folder, String base) {
        this.folder = folder;
        this.base = base;
        this.all = List.of(newest(), point(), replaced(), gone());
    }

    @Override
    public List<DatasetRelease> all() {
        return all;
    }

    @Override
    public Optional<DatasetRelease> of(ReleaseVersion version) {
        return all.stream().filter(one -> one.version().equals(version)).findFirst();
    }

    @Override
    public Optional<DatasetRelease> latest() {
        return all.stream()
                .filter(one -> one.state() instanceof ReleaseState.Held)
                .max(Comparator.comparing(DatasetRelease::version));
    }

    @Override
    public Optional<Path> file(ReleaseVersion version, String name) {
        return of(version)
                .filter(one -> one.state() instanceof ReleaseState.Held)
                .filter(one -> one.files().stream().anyMatch(file -> file.name().equals(name)))
                .map(one -> folder.resolve(name));
    }

    private DatasetRelease newest() {
        return new DatasetRelease(
                NEWEST,
                LocalDate.of(2026, 5, 30),
                new ReleaseState.Held(),
                words("지어낸 상반기 공개판입니다.", "The invented release of the first half of the year."),
                content(new ReleaseChanges(
                        Optional.of(POINT),
                        Map.of(
                                "case",
                                new ReleaseChanges.Difference(112, 9, 3),
                                "record",
                                new ReleaseChanges.Difference(4, 1, 0)))),
                List.of(new Erratum(
                        LocalDate.of(2026, 7, 9),
                        words(
                                "지어낸 정오: 지어낸 북부국의 사건 두 건이 1970년대로 잘못 들어 있습니다. 1980년대입니다.",
                                "Invented erratum: two cases of the invented Northern Bureau stand under the 1970s."
                                        + " They are of the 1980s."))),
                List.of(
                        file("larchiveum-2026.2.nq.gz", "application/n-quads", "application/gzip", 5000),
                        file("larchiveum-2026.2.ttl.gz", "text/turtle", "application/gzip", 4200),
                        file("larchiveum-2026.2-tables.zip", "text/csv", "application/zip", 900),
                        file("changes-2026.2.csv", "text/csv", "", 700),
                        file("SHA256SUMS", "text/plain", "", 300)));
    }

    private DatasetRelease point() {
        return new DatasetRelease(
                POINT,
                LocalDate.of(2026, 3, 2),
                new ReleaseState.Held(),
                Multilingual.NONE,
                content(new ReleaseChanges(
                        Optional.of(REPLACED), Map.of("case", new ReleaseChanges.Difference(0, 0, 1)))),
                List.of(),
                List.of(file("larchiveum-" + POINT + ".nq.gz", "application/n-quads", "application/gzip", 4000)));
    }

    private DatasetRelease replaced() {
        return new DatasetRelease(
                REPLACED,
                LocalDate.of(2026, 1, 15),
                new ReleaseState.Replaced(POINT, LocalDate.of(2026, 3, 2)),
                words("지어낸 첫 공개판입니다.", "The first invented release."),
                content(new ReleaseChanges(Optional.empty(), Map.of())),
                List.of(),
                List.of(file("larchiveum-" + REPLACED + ".nq.gz", "application/n-quads", "application/gzip", 4100)));
    }

    private DatasetRelease gone() {
        return new DatasetRelease(
                GONE,
                LocalDate.of(2025, 1, 10),
                new ReleaseState.Gone(LocalDate.of(2025, 2, 1)),
                Multilingual.NONE,
                content(new ReleaseChanges(Optional.empty(), Map.of())),
                List.of(),
                List.of(file("larchiveum-" + GONE + ".nq.gz", "application/n-quads", "application/gzip", 3000)));
    }

    private DatasetRelease.Content content(ReleaseChanges changes) {
        var taken = new EnumMap<Trait, Suppression.Taken>(Trait.class);
        taken.put(Trait.TYPE, new Suppression.Taken(1180, 61, 12));
        taken.put(Trait.DECADE, new Suppression.Taken(1201, 0, 40));
        taken.put(Trait.PROVINCE, new Suppression.Taken(930, 0, 311));
        taken.put(Trait.INSTITUTION, new Suppression.Taken(402, 655, 97));
        return new DatasetRelease.Content(
                48_211,
                Map.of("case", 1253, "record", 9, "institution", 14, "place", 11, "campaign", 1, "organisation", 1),
                List.of(
                        new Distribution(
                                Distribution.Of.PERIOD,
                                List.of(
                                        share("196X", 31),
                                        new Share("197X", OptionalInt.empty()),
                                        share("198X", 402),
                                        share("199X", 690),
                                        share("unknown", 52))),
                        new Distribution(
                                Distribution.Of.CAMPAIGN,
                                List.of(
                                        share(base + "/id/campaign/c0000000-0000-4000-8000-00000000000c", 212),
                                        share("unknown", 40))),
                        new Distribution(
                                Distribution.Of.KNOWLEDGE_BASIS,
                                List.of(
                                        share(Voc.NS + "knowledge-basis/experienced", 702),
                                        share(Voc.NS + "knowledge-basis/witnessed", 380),
                                        share(Voc.NS + "knowledge-basis/heard", 171))),
                        new Distribution(
                                Distribution.Of.SOURCE_TYPE,
                                List.of(
                                        share(Voc.NS + "source-type/interview", 240),
                                        untold("source-type/memoir-publication"),
                                        untold("source-type/newspaper"),
                                        untold("source-type/letter"),
                                        untold("source-type/broadcast"),
                                        share("unknown", 12))),
                        new Distribution(
                                Distribution.Of.VERIFICATION,
                                List.of(
                                        share(Voc.NS + "verification-status/cross-verified", 120),
                                        share(Voc.NS + "verification-status/uncorroborated", 1133)))),
                List.of(words("지어낸 남부 도에서는 조사하지 못했습니다.", "Nobody was heard in the invented southern province.")),
                new Suppression(5, 1253, 7, taken),
                changes);
    }

    private static Share untold(String concept) {
        return new Share(Voc.NS + concept, OptionalInt.empty());
    }

    private static Share share(String heading, int count) {
        return new Share(heading, OptionalInt.of(count));
    }

    private DumpFile file(String name, String mediaType, String packed, int size) {
        var bytes =
                (name + " is invented. ").repeat(size / 15).substring(0, size).getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(folder.resolve(name), bytes);
            return new DumpFile(
                    name, mediaType, packed, size, new Checksums(digest("SHA-256", bytes), digest("SHA-512", bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Multilingual words(String korean, String english) {
        return new Multilingual(new TreeMap<>(Map.of("ko", korean, "en", english)));
    }
}
