package org.larchiveum.ingest.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.larchiveum.archive.description.Allied;
import org.larchiveum.archive.description.Conditions;
import org.larchiveum.archive.description.Content;
import org.larchiveum.archive.description.Context;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Identity;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.description.Rights;
import org.larchiveum.archive.description.Showing;
import org.larchiveum.archive.entry.Accession;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.entry.Organisation;
import org.larchiveum.archive.entry.Position;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.judgement.Judge;
import org.larchiveum.ontology.Ontology;

/**
 * A unit of holdings as a note corrects it: what the note says replaces what was said, what it does not say stays. Disclosure
 * is not a matter of description and stays as it is.
 */
public record Correction(Entry entry, List<Finding> findings) {
    public Correction {
        findings = List.copyOf(findings);
    }

    /** @param units finds units by their reference codes */
    public static Correction of(Entry before, Note note, Function<String, Optional<EntryId>> units) {
        return switch (before) {
            case Holding holding -> of(holding, note, units);
            case Accession accession -> new Correction(accession, List.of(Finding.refusal("DES-137", note.source())));
            case Organisation organisation ->
                new Correction(organisation, List.of(Finding.refusal("DES-137", note.source())));
            case Known known -> new Correction(known, List.of(Finding.refusal("DES-137", note.source())));
        };
    }

    private static Correction of(Holding before, Note note, Function<String, Optional<EntryId>> units) {
        var said = Statement.of(note, before.description().identity().level(), Ontology.load());
        var findings = new ArrayList<>(said.findings());
        if (said.disclosure().isPresent()) {
            findings.add(Finding.warning("DES-138", note.source()));
        }
        var belonging = said.belonging();
        var parent = belonging.partOf().isEmpty() ? before.position().parent() : units.apply(belonging.partOf());
        if (!belonging.partOf().isEmpty() && parent.isEmpty()) {
            findings.add(Finding.refusal("DES-136", note.source() + ": part-of", belonging.partOf()));
        }
        var position = new Position(
                parent,
                before.position().holder(),
                before.position().accession(),
                text(belonging.location(), before.position().location()),
                before.position().order());
        var access =
                before.access().resting(said.consent().or(() -> before.access().consent()));
        var after = new Holding(
                before.id(), over(said.description(), before.description()), position, access, before.files());
        findings.addAll(new Judge().judge(after, note.source()));
        return new Correction(after, findings);
    }

    private static Description over(Description said, Description was) {
        return new Description(
                new Identity(
                        text(said.identity().referenceCode(), was.identity().referenceCode()),
                        words(said.title(), was.title()),
                        said.identity().date().or(() -> was.identity().date()),
                        said.identity().level(),
                        words(said.identity().extent(), was.identity().extent())),
                new Context(
                        list(said.context().creators(), was.context().creators()),
                        words(said.context().history(), was.context().history()),
                        words(said.context().custody(), was.context().custody()),
                        words(said.context().acquisition(), was.context().acquisition())),
                over(said.content(), was.content()),
                over(said.conditions(), was.conditions()),
                new Allied(
                        words(said.allied().originals(), was.allied().originals()),
                        words(said.allied().copies(), was.allied().copies()),
                        words(said.allied().related(), was.allied().related()),
                        words(said.allied().publication(), was.allied().publication())),
                words(said.note(), was.note()),
                new Showing(
                        words(said.showing().alternativeText(), was.showing().alternativeText()),
                        text(said.showing().publicName(), was.showing().publicName()),
                        said.showing().invented() || was.showing().invented()));
    }

    private static Content over(Content said, Content was) {
        return new Content(
                words(said.scope(), was.scope()),
                words(said.appraisal(), was.appraisal()),
                words(said.accruals(), was.accruals()),
                words(said.arrangement(), was.arrangement()),
                list(said.subjects(), was.subjects()),
                list(said.places(), was.places()),
                text(said.form(), was.form()));
    }

    private static Conditions over(Conditions said, Conditions was) {
        return new Conditions(
                words(said.access(), was.access()),
                new Rights(
                        text(said.rights().statement(), was.rights().statement()),
                        words(said.rights().holder(), was.rights().holder()),
                        words(said.rights().credit(), was.rights().credit())),
                list(said.languages(), was.languages()),
                words(said.physical(), was.physical()),
                words(said.findingAid(), was.findingAid()));
    }

    private static Multilingual words(Multilingual said, Multilingual was) {
        return said.isEmpty() ? was : said;
    }

    private static String text(String said, String was) {
        return said.isEmpty() ? was : said;
    }

    private static <T> List<T> list(List<T> said, List<T> was) {
        return said.isEmpty() ? was : said;
    }
}
