package org.larchiveum.portal.dataset;

import static org.larchiveum.portal.dataset.Vocabularies.ALGORITHM;
import static org.larchiveum.portal.dataset.Vocabularies.CHECKSUM;
import static org.larchiveum.portal.dataset.Vocabularies.CHECKSUM_VALUE;
import static org.larchiveum.portal.dataset.Vocabularies.CURRENT_VERSION;
import static org.larchiveum.portal.dataset.Vocabularies.HAS_VERSION;
import static org.larchiveum.portal.dataset.Vocabularies.INVALIDATED;
import static org.larchiveum.portal.dataset.Vocabularies.IS_VERSION_OF;
import static org.larchiveum.portal.dataset.Vocabularies.MEDIA;
import static org.larchiveum.portal.dataset.Vocabularies.PREVIOUS_VERSION;
import static org.larchiveum.portal.dataset.Vocabularies.REVISION_OF;
import static org.larchiveum.portal.dataset.Vocabularies.SPDX;
import static org.larchiveum.portal.dataset.Vocabularies.STATUS;
import static org.larchiveum.portal.dataset.Vocabularies.VERSION;
import static org.larchiveum.portal.dataset.Vocabularies.VERSION_NOTES;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.DumpFile;
import org.larchiveum.archive.release.ReleaseState;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.archive.release.Releases;
import org.larchiveum.portal.PortalSettings;
import org.larchiveum.portal.layout.ReleasePath;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Releases as linked data: versions of the dataset (DCAT 3, 11) with their files. */
@Component
class ReleaseGraph {
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("adms", Vocabularies.ADMS),
            Map.entry("dcat", DCAT.NS),
            Map.entry("dcterms", DCTerms.NS),
            Map.entry("dqv", Vocabularies.DQV),
            Map.entry("oa", OA.NS),
            Map.entry("owl", OWL2.NS),
            Map.entry("prov", Vocabularies.PROV),
            Map.entry("skos", SKOS.uri),
            Map.entry("spdx", SPDX),
            Map.entry("void", VOID.NS),
            Map.entry("xsd", XSDDatatype.XSD + "#"));

    private static final Set<String> RDF_FILES = Set.of("application/n-quads", "text/turtle");

    private final PortalSettings settings;
    private final MessageSource messages;
    private final ReleaseQuality quality;

    ReleaseGraph(PortalSettings settings, MessageSource messages, ReleaseQuality quality) {
        this.settings = settings;
        this.messages = messages;
        this.quality = quality;
    }

    /** One release with all that its page says. */
    Graph of(DatasetRelease release, Releases releases) {
        var model = empty();
        var node = version(dataset(model), release);
        release.files().forEach(file -> file(node, release, file));
        var lineage = Lineage.of(release, releases);
        lineage.before().ifPresent(before -> node.addProperty(PREVIOUS_VERSION, node(model, before)));
        lineage.replaced().ifPresent(old -> node.addProperty(REVISION_OF, node(model, old))
                .addProperty(DCTerms.replaces, node(model, old)));
        for (var language : Language.values()) {
            node.addProperty(DCTerms.rights, message("dataset.rights", language), language.tag());
        }
        node.addProperty(DCTerms.publisher, model.createResource(settings.address("/dataset#publisher")))
                .addProperty(OWL2.versionIRI, node)
                .addProperty(OWL2.versionInfo, release.version().toString())
                .addProperty(DCAT.landingPage, node)
                .addLiteral(VOID.triples, release.content().triples());
        quality.terms(model);
        quality.of(release, node);
        return model.getGraph();
    }

    /** All releases, each in brief. */
    Graph of(Releases releases) {
        var model = empty();
        into(dataset(model), releases);
        return model.getGraph();
    }

    /** Adds the releases, each in brief, and the files of the newest to what is said of the dataset. */
    void into(Resource dataset, Releases releases) {
        var model = dataset.getModel();
        PREFIXES.forEach(model::setNsPrefix);
        releases.all().forEach(release -> version(dataset, release));
        releases.latest().ifPresent(latest -> {
            var node = node(model, latest.version());
            dataset.addProperty(CURRENT_VERSION, node);
            latest.files().forEach(file -> {
                file(node, latest, file);
                if (RDF_FILES.contains(file.mediaType())) {
                    // VoID, 3.3: all of it, as RDF.
                    dataset.addProperty(VOID.dataDump, model.createResource(download(latest, file)));
                }
            });
        });
    }

    private static Model empty() {
        var model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(PREFIXES);
        return model;
    }

    private Resource dataset(Model model) {
        return model.createResource(settings.address("/dataset#dataset")).addProperty(RDF.type, DCAT.Dataset);
    }

    private Resource node(Model model, ReleaseVersion version) {
        return model.createResource(settings.address(ReleasePath.of(version)));
    }

    private Resource version(Resource dataset, DatasetRelease release) {
        var model = dataset.getModel();
        var node = node(model, release.version())
                .addProperty(RDF.type, DCAT.Dataset)
                .addProperty(IS_VERSION_OF, dataset)
                .addProperty(VERSION, release.version().toString())
                .addProperty(DCTerms.issued, release.day().toString(), XSDDatatype.XSDdate);
        dataset.addProperty(HAS_VERSION, node);
        for (var language : Language.values()) {
            node.addProperty(
                    DCTerms.title,
                    message("release.name", language, release.version().toString()),
                    language.tag());
        }
        release.note().byTag().forEach((tag, text) -> node.addProperty(VERSION_NOTES, text, tag));
        switch (release.state()) {
            case ReleaseState.Held held -> node.addProperty(STATUS, Vocabularies.COMPLETED);
            case ReleaseState.Replaced(ReleaseVersion by, LocalDate day) ->
                withdrawn(node, day).addProperty(DCTerms.isReplacedBy, node(model, by));
            case ReleaseState.Gone(LocalDate day) -> withdrawn(node, day);
        }
        return node;
    }

    private static Resource withdrawn(Resource node, LocalDate day) {
        return node.addProperty(STATUS, Vocabularies.WITHDRAWN)
                .addProperty(INVALIDATED, day + "T00:00:00Z", XSDDatatype.XSDdateTime);
    }

    /** DCAT 3, 6.8. A file that is gone keeps its digests, so that a copy of it can be told; it has no address any more. */
    private void file(Resource node, DatasetRelease release, DumpFile file) {
        var model = node.getModel();
        var way = model.createResource(settings.address(ReleasePath.of(release.version())) + "#" + file.name())
                .addProperty(RDF.type, DCAT.Distribution)
                .addProperty(DCTerms.title, file.name())
                .addProperty(DCAT.accessURL, node)
                .addProperty(DCAT.mediaType, model.createResource(MEDIA + file.mediaType()))
                .addProperty(DCAT.byteSize, Long.toString(file.size()), XSDDatatype.XSDnonNegativeInteger)
                .addProperty(DCTerms.issued, release.day().toString(), XSDDatatype.XSDdate);
        if (!file.packed().isEmpty()) {
            way.addProperty(
                    file.packed().equals("application/zip") ? DCAT.packageFormat : DCAT.compressFormat,
                    model.createResource(MEDIA + file.packed()));
        }
        checksum(way, "sha256", file.checksums().sha256());
        checksum(way, "sha512", file.checksums().sha512());
        if (release.state() instanceof ReleaseState.Held) {
            way.addProperty(DCAT.downloadURL, model.createResource(download(release, file)));
        }
        node.addProperty(DCAT.distribution, way);
    }

    private static void checksum(Resource way, String algorithm, String digest) {
        var model = way.getModel();
        way.addProperty(
                CHECKSUM,
                model.createResource()
                        .addProperty(ALGORITHM, model.createResource(SPDX + "checksumAlgorithm_" + algorithm))
                        .addProperty(CHECKSUM_VALUE, digest, XSDDatatype.XSDhexBinary));
    }

    private String download(DatasetRelease release, DumpFile file) {
        return settings.address(ReleasePath.of(release.version(), file.name()));
    }

    private String message(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.forLanguageTag(language.tag()));
    }
}
