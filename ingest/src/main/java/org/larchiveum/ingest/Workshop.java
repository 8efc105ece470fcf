package org.larchiveum.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.Scratch;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.ingest.antivirus.NoScanner;
import org.larchiveum.ingest.antivirus.Scanner;
import org.larchiveum.ingest.derivative.Deriver;
import org.larchiveum.ingest.derivative.fork.DeriverLimits;
import org.larchiveum.ingest.derivative.fork.ForkedDeriver;
import org.larchiveum.ingest.extraction.Extractor;
import org.larchiveum.ingest.extraction.ExtractorHome;
import org.larchiveum.ingest.extraction.tika.ForkLimits;
import org.larchiveum.ingest.extraction.tika.TikaExtractor;
import org.larchiveum.ingest.pipeline.Steps;
import org.larchiveum.ingest.tool.Clamd;
import org.larchiveum.ingest.tool.OptionalTools;
import org.larchiveum.ingest.tool.Tesseract;
import org.larchiveum.ingest.tool.Tool;
import org.larchiveum.ontology.Ontology;

/** The tools of the way in: forked parsers, makers of copies, the programs found on this machine. Started once, closed at the end. */
public final class Workshop implements AutoCloseable {
    private static final Duration SCAN = Duration.ofMinutes(5);

    private final IngestSettings settings;
    private final OptionalTools found;
    private final Extractor extractor;
    private final Deriver deriver;
    private final Path quarantine;

    private Workshop(
            IngestSettings settings, OptionalTools found, Extractor extractor, Deriver deriver, Path quarantine) {
        this.settings = settings;
        this.found = found;
        this.extractor = extractor;
        this.deriver = deriver;
        this.quarantine = quarantine;
    }

    /**
     * Starts the parsers; what an interrupted run left in quarantine is removed, as nothing of it was acknowledged.
     *
     * @throws org.larchiveum.ingest.extraction.ExtractorUnavailable when the parsers do not start
     */
    public static Workshop open(IngestSettings settings) {
        var home = ExtractorHome.fromProperty();
        var scratch = Scratch.in(settings.work()).folder();
        var tools = OptionalTools.discover().workingIn(scratch);
        var quarantine = emptied(settings.work().resolve("receiving"));
        return new Workshop(
                settings,
                tools,
                TikaExtractor.start(home, ForkLimits.usual().withForks(settings.workers()), scratch),
                ForkedDeriver.with(home, DeriverLimits.usual(), tools, scratch),
                quarantine);
    }

    Steps steps(Ontology ontology) {
        return Steps.of(
                new Steps.Quarantine(quarantine, settings.work().resolve("infected"), settings.largest()),
                scanner(),
                extractor,
                new Steps.Copies(
                        deriver, settings.reading() ? Tesseract.find(found) : Optional.empty(), settings.derivatives()),
                ontology);
    }

    private Scanner scanner() {
        return settings.scanner()
                .<Scanner>map(address -> Clamd.at(address, SCAN))
                .orElseGet(NoScanner::new);
    }

    int workers() {
        return settings.workers();
    }

    /** The programs of this machine, found or not. */
    public List<Tool> tools() {
        return found.tools();
    }

    /** The maker of copies, for pages that are made when first asked for. */
    public Deriver deriver() {
        return deriver;
    }

    private static Path emptied(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (var all = Files.walk(folder)) {
                    for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable(
                    "Cannot prepare the quarantine " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        extractor.close();
        deriver.close();
    }
}
