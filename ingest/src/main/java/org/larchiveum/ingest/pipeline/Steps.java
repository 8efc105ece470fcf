package org.larchiveum.ingest.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.judgement.Judge;
import org.larchiveum.ingest.antivirus.Scanner;
import org.larchiveum.ingest.derivative.Deriver;
import org.larchiveum.ingest.extraction.Extractor;
import org.larchiveum.ingest.tool.Tesseract;
import org.larchiveum.ontology.Ontology;

/** The steps of the pipeline with what each of them works by. */
public final class Steps {
    private final Receive receive;
    private final Scan scan;
    private final Identify identify = new Identify();
    private final Extract extract;
    private final Copy copy;
    private final Judge judge = new Judge();
    private final Ontology ontology;

    private Steps(Receive receive, Scan scan, Extract extract, Copy copy, Ontology ontology) {
        this.receive = receive;
        this.scan = scan;
        this.extract = extract;
        this.copy = copy;
        this.ontology = ontology;
    }

    /** Where files wait, where infected ones stay, and how large one may be. */
    public record Quarantine(Path folder, Path infected, long largest) {}

    /** Who makes copies, who reads pictures, and whether copies are made at all. */
    public record Copies(Deriver deriver, Optional<Tesseract> reader, boolean making) {}

    public static Steps of(
            Quarantine quarantine, Scanner scanner, Extractor extractor, Copies copies, Ontology ontology) {
        return new Steps(
                new Receive(quarantine.folder(), quarantine.largest()),
                new Scan(scanner, quarantine.infected(), Clock.systemUTC()),
                new Extract(extractor),
                new Copy(copies.deriver(), copies.reader(), copies.making()),
                ontology);
    }

    public Pipeline into(Archive archive) {
        return new Pipeline(archive, this);
    }

    Receive receive() {
        return receive;
    }

    Scan scan() {
        return scan;
    }

    Identify identify() {
        return identify;
    }

    Extract extract() {
        return extract;
    }

    Copy copy() {
        return copy;
    }

    Describe describe(Custody custody) {
        return new Describe(judge, ontology, custody, Clock.systemUTC());
    }
}
