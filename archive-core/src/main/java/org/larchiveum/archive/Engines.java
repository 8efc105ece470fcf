package org.larchiveum.archive;

import java.util.Map;
import java.util.Optional;
import org.larchiveum.archive.catalogue.Catalogue;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.ledger.Ledger;
import org.larchiveum.archive.projection.Media;
import org.larchiveum.archive.projection.Projector;
import org.larchiveum.archive.projection.Publisher;
import org.larchiveum.archive.projection.Side;
import org.larchiveum.archive.publication.PublicNames;
import org.larchiveum.archive.release.folder.ReleaseFolders;
import org.larchiveum.archive.release.folder.ReleaseWriter;
import org.larchiveum.archive.verification.Verifications;
import org.larchiveum.archive.verification.Verifier;

/** The parts that the archive is made of, and what was opened for them. */
record Engines(Keeping keeping, Showing showing, Issuing issuing, Opened opened) {
    private static final String BEHIND =
            "SELECT ?e { ?e <https://w3id.org/larchiveum/ns#publicId> ?id FILTER(STR(?id) = \"%s\") }";

    /** What keeps: storage through its catalogue, the ledger, and what proves them. */
    record Keeping(Catalogue catalogue, Ledger ledger, Verifier verifier, Verifications verifications) {}

    /** What shows. */
    record Showing(Side staff, Media media, Projector projector, Optional<Publisher> publisher) {}

    /**
     * What issues releases.
     *
     * @param open the public side
     * @param k how many open cases must look alike
     */
    record Issuing(Side open, PublicNames names, ReleaseFolders folders, ReleaseWriter writer, int k) {}

    Catalogue catalogue() {
        return keeping.catalogue();
    }

    Ledger ledger() {
        return keeping.ledger();
    }

    Verifier verifier() {
        return keeping.verifier();
    }

    Verifications verifications() {
        return keeping.verifications();
    }

    Side staff() {
        return showing.staff();
    }

    Media media() {
        return showing.media();
    }

    Projector projector() {
        return showing.projector();
    }

    /** What builds the public side anew; empty when its engines have no room for two of it. */
    Optional<Publisher> publisher() {
        return showing.publisher();
    }

    Optional<EntryId> behind(PublicId id) {
        return staff()
                .graph()
                .select(BEHIND.formatted(id), Map.of(), row -> row.getResource("e")
                        .getURI())
                .stream()
                .findFirst()
                .flatMap(EntryId::parse);
    }

    void close() {
        opened.close();
    }
}
