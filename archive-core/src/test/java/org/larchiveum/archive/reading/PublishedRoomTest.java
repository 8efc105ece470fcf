package org.larchiveum.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.change.PublicLog;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.jena.JenaGraphs;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.projection.Media;
import org.larchiveum.archive.projection.Side;
import org.larchiveum.archive.publication.PublicNames;
import org.larchiveum.archive.reading.knowledge.PublishedKnowledge;
import org.larchiveum.archive.release.folder.ReleaseFolders;
import org.larchiveum.archive.search.InMemorySearch;
import org.larchiveum.ontology.Ontology;

/** What the reading room tells of a small public dataset: two holders, one tree, one loose item. */
class PublishedRoomTest {
    private static final String BASE = "https://archive.example";
    private static final String HOUSE = "b0000000-0000-4000-8000-000000000001";
    private static final String OTHER = "b0000000-0000-4000-8000-000000000002";
    private static final String FONDS = "f0000000-0000-4000-8000-000000000001";
    private static final String SERIES = "f0000000-0000-4000-8000-000000000002";
    private static final String FIRST = "a0000000-0000-4000-8000-000000000001";
    private static final String SECOND = "a0000000-0000-4000-8000-000000000002";
    private static final String LOOSE = "a0000000-0000-4000-8000-000000000003";
    private static final String LENT = "a0000000-0000-4000-8000-000000000004";

    @TempDir
    private Path media;

    private final GraphStore graphs = JenaGraphs.open(new GraphAddress.Memory());

    @AfterEach
    void close() {
        graphs.close();
    }

    private PublishedRoom room() {
        return new PublishedRoom(
                new Side(graphs, new InMemorySearch()),
                new Media(media),
                new PublicNames(BASE),
                new PublishedKnowledge(graphs, new PublicNames(BASE), Ontology.load(), Clock.systemUTC()),
                new PublishedRoom.Lists(
                        PublicLog.open(media.resolve("log")), new ReleaseFolders(media.resolve("releases"))),
                Optional::empty,
                Clock.systemUTC());
    }

    private void holdings() {
        house(HOUSE);
        house(OTHER);
        unit(FONDS, "fonds", "A", "", HOUSE, "");
        unit(SERIES, "series", "A-1", FONDS, HOUSE, "");
        unit(FIRST, "item", "A-1-1", SERIES, HOUSE, "");
        unit(SECOND, "item", "A-1-2", SERIES, HOUSE, "");
        unit(LOOSE, "item", "0-1", "", HOUSE, "");
        unit(LENT, "item", "A-1-3", SERIES, OTHER, "");
    }

    private void house(String id) {
        put("organisation", id, "a rico:CorporateBody ; rico:name \"House\"@en");
    }

    private void unit(String id, String level, String code, String above, String holder, String files) {
        put("record", id, """
                a rico:Record ; dcterms:title "%s"@en ; dcterms:identifier "%s" ;
                  lar:level <https://w3id.org/larchiveum/voc/level/%s> ; %s
                  rico:hasOrHadHolder <%s/id/organisation/%s> %s""".formatted(
                        code,
                        code,
                        level,
                        above.isEmpty() ? "" : "dcterms:isPartOf <" + BASE + "/id/record/" + above + "> ;",
                        BASE,
                        holder,
                        files));
    }

    private void put(String kind, String id, String said) {
        var iri = BASE + "/id/" + kind + "/" + id;
        var graph = RDFParser.fromString("""
                        PREFIX dcterms: <http://purl.org/dc/terms/>
                        PREFIX lar: <https://w3id.org/larchiveum/ns#>
                        PREFIX rico: <https://www.ica.org/standards/RiC/ontology#>
                        <%s> %s .""".formatted(iri, said), Lang.TURTLE).toGraph();
        graphs.apply(Map.of(iri, graph), List.of(), "1");
    }

    private static PublicId id(String text) {
        return PublicId.parse(text).orElseThrow();
    }

    @Test
    void listsWhatAnOrganisationHoldsFromTheTopWithTheItemsInEach() {
        holdings();

        var held = room().held(id(HOUSE), 10);

        assertThat(held.tops())
                .extracting(top -> top.unit().id().toString(), Held.Top::items)
                .containsExactly(tuple(FONDS, 2L), tuple(LOOSE, 1L));
        assertThat(held.items()).isEqualTo(3);
    }

    @Test
    void anItemInAnotherHoldersTreeStandsAtTheTopOfItsOwnHolder() {
        holdings();

        assertThat(room().held(id(OTHER), 10).tops())
                .extracting(top -> top.unit().id().toString())
                .containsExactly(LENT);
    }

    @Test
    void aHolderOfNothingOpenHoldsNothing() {
        holdings();

        assertThat(room().held(id("b0000000-0000-4000-8000-000000000009"), 10)).isEqualTo(new Held(List.of(), 0));
    }

    @Test
    void whatIsHeldIsCountedAnewWhenSomethingChanges() {
        holdings();
        var room = room();
        assertThat(room.held(id(HOUSE), 10).items()).isEqualTo(3);

        graphs.apply(Map.of(), List.of(BASE + "/id/record/" + LOOSE), "2");

        assertThat(room.held(id(HOUSE), 10).items()).isEqualTo(2);
        assertThat(room.held(id(HOUSE), 10).tops()).hasSize(1);
    }

    @Test
    void anOriginalOfUnknownFormatDoesNotSpeakForTheWhole() {
        unit(FIRST, "item", "A", "", HOUSE, """
                ; rico:hasOrHadInstantiation <#original-2>, <#original-1> .
                <#original-1> lar:fileRole <https://w3id.org/larchiveum/voc/file-role/original> ; dcterms:format "image/jpeg" .
                <#original-2> lar:fileRole <https://w3id.org/larchiveum/voc/file-role/original> ; dcterms:format "application/octet-stream\"""".replace("<#", "<" + BASE + "/id/record/" + FIRST + "#"));

        assertThat(room().entry(id(FIRST)).orElseThrow().mediaGroup()).isEqualTo("image");
        assertThat(room().tops(0, 9)).extracting(PublicSummary::mediaGroup).containsExactly("image");
    }
}
