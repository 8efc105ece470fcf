package org.larchiveum.portal.ead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.description.Allied;
import org.larchiveum.archive.description.Conditions;
import org.larchiveum.archive.description.Content;
import org.larchiveum.archive.description.Context;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Identity;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.description.Rights;
import org.larchiveum.archive.description.Showing;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.reading.PublicEntry;
import org.larchiveum.ingest.note.Statement;
import org.larchiveum.ingest.note.ead.EadFile;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.portal.PortalSettings;

/** What goes out as EAD 3 comes in again as it was. */
class EadRoundTripTest {
    private static final PortalSettings SETTINGS = new PortalSettings(
            URI.create("https://archive.example"),
            new PortalSettings.Title("라키비움", "Larchiveum"),
            new PortalSettings.QuickExit(URI.create("https://a.example"), URI.create("https://b.example")),
            "");

    @TempDir
    private Path folder;

    @Test
    void everyElementOfADescriptionComesBack() throws IOException {
        var fonds = description("RV", Level.FONDS, "1962-03~/1974-10");
        var series = description("RV-1 <&> \"x\"", Level.SUBSERIES, "196X");

        var units = read(aid(fonds, aid(series)));

        assertThat(units).hasSize(2);
        assertThat(units.getFirst()).isEqualTo(fonds);
        assertThat(units.getLast()).isEqualTo(series);
    }

    @Test
    void aUnitOfWhichNextToNothingIsSaidComesBackToo() throws IOException {
        var bare = Description.of(Multilingual.of("ko", "제목"), Level.ITEM);

        assertThat(read(aid(bare))).containsExactly(bare);
    }

    private List<Description> read(FindingAid aid) throws IOException {
        var file = Files.writeString(folder.resolve("aid.ead.xml"), new Ead3(SETTINGS).document(aid));
        var read = EadFile.read(file);
        assertThat(read.findings()).isEmpty();
        var ontology = Ontology.load();
        return read.units().stream()
                .map(unit -> Statement.of(unit.note(), Level.FILE, ontology))
                .map(stated -> {
                    assertThat(stated.findings()).isEmpty();
                    assertThat(stated.disclosure())
                            .as("a finding aid opens nothing")
                            .isEmpty();
                    return stated.description();
                })
                .toList();
    }

    private static FindingAid aid(Description description, FindingAid... below) {
        var unit = new PublicEntry(
                PublicId.random(), Kind.RECORD, Optional.empty(), description, List.of(), Optional.empty(), List.of());
        return new FindingAid(unit, List.of(below), true);
    }

    private static Description description(String code, Level level, String date) {
        return new Description(
                new Identity(code, said("title"), DateSpan.parse(date), level, said("extent")),
                new Context(List.of(said("one"), said("other")), said("history"), said("custody"), said("acquisition")),
                new Content(
                        both("첫 문단.\n둘째 문단 <&>", "A paragraph.\nAnother, with ]]> and \"quotes\""),
                        said("appraisal"),
                        said("accruals"),
                        said("arrangement"),
                        List.of(said("subject"), Multilingual.of("en", "only English")),
                        List.of(said("place")),
                        "letter"),
                new Conditions(
                        said("access"),
                        new Rights("http://rightsstatements.org/vocab/NKC/1.0/", said("holder"), said("credit")),
                        List.of("ko", "en", "de"),
                        said("physical"),
                        said("finding aid")),
                new Allied(said("originals"), said("copies"), said("related"), said("publication")),
                said("note"),
                new Showing(Multilingual.NONE, "", true));
    }

    private static Multilingual said(String what) {
        return both(what + " 한국어", what + " in English");
    }

    private static Multilingual both(String korean, String english) {
        return new Multilingual(new TreeMap<>(Map.of("ko", korean, "en", english)));
    }
}
