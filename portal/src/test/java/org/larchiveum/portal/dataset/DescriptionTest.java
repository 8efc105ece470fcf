package org.larchiveum.portal.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.larchiveum.portal.PortalSettings;
import org.larchiveum.portal.invented.InventedRoom;
import org.springframework.context.support.ResourceBundleMessageSource;

class DescriptionTest {
    private static final Figures FIGURES = new Figures(
            new Figures.Size(100, 20, 50, 15),
            List.of(new Figures.Share("https://w3id.org/larchiveum/ns#ViolationCase", 12)),
            List.of(new Figures.Share("http://purl.org/dc/terms/title", 40)),
            List.of(new Figures.Links("http://www.w3.org/2004/02/skos/core#exactMatch", "http://id.loc.gov/", 7)),
            new Figures.Span(Optional.of("1950-01-01"), Optional.of("1999-12-31")));

    private static Model described() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/dataset", "messages/release");
        messages.setDefaultEncoding("UTF-8");
        var settings = new PortalSettings(
                URI.create("https://archive.example"),
                new PortalSettings.Title("지어낸 아카이브", "Invented archive"),
                new PortalSettings.QuickExit(URI.create("https://a.example/"), URI.create("https://a.example/")),
                "");
        var quality = new ReleaseQuality(settings, messages);
        var description = new Description(settings, messages, new ReleaseGraph(settings, messages, quality), quality);
        return ModelFactory.createModelForGraph(description.of(FIGURES, new InventedRoom().releases()));
    }

    private static Resource dataset(Model model) {
        return model.getResource("https://archive.example/dataset#dataset");
    }

    @Test
    void saysHowMuchThereIs() {
        var model = described();
        var dataset = dataset(model);
        assertThat(dataset.getProperty(VOID.triples).getLong()).isEqualTo(100);
        assertThat(dataset.getProperty(VOID.classPartition)
                        .getResource()
                        .getProperty(VOID.entities)
                        .getLong())
                .isEqualTo(12);
        var links = model.listSubjectsWithProperty(RDF.type, VOID.Linkset).next();
        assertThat(links.getProperty(VOID.triples).getLong()).isEqualTo(7);
        assertThat(links.getProperty(VOID.subjectsTarget).getResource()).isEqualTo(dataset);
        assertThat(dataset.getProperty(DCTerms.title, "ko").getString()).contains("지어낸 아카이브");
        assertThat(dataset.getProperty(DCTerms.temporal)
                        .getResource()
                        .getProperty(DCAT.endDate)
                        .getString())
                .isEqualTo("1999-12-31");
    }

    @Test
    void everyWayOfHavingItIsADistribution() {
        var model = described();
        assertThat(dataset(model).listProperties(DCAT.distribution).toList()).hasSize(2);
        assertThat(model.listSubjectsWithProperty(DCAT.endpointURL).toList()).hasSize(2);
    }

    @Test
    void theReleasesAreItsVersionsAndTheNewestIsItsDump() {
        var model = described();
        var dataset = dataset(model);
        assertThat(dataset.listProperties(Vocabularies.HAS_VERSION).toList()).hasSize(4);
        var newest = dataset.getProperty(Vocabularies.CURRENT_VERSION).getResource();
        assertThat(newest.getURI()).isEqualTo("https://archive.example/dataset/releases/2026.2");
        assertThat(newest.listProperties(DCAT.distribution).toList()).hasSize(5);
        assertThat(dataset.listProperties(VOID.dataDump)
                        .mapWith(dump -> dump.getResource().getURI())
                        .toList())
                .containsExactlyInAnyOrder(
                        "https://archive.example/dataset/releases/2026.2/larchiveum-2026.2.nq.gz",
                        "https://archive.example/dataset/releases/2026.2/larchiveum-2026.2.ttl.gz");
    }
}
