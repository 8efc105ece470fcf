package org.larchiveum.portal.item;

import java.nio.file.Path;
import java.util.Optional;
import org.larchiveum.archive.identifier.PublicId;

/** The pages of a document as images, each made when it is first asked for. */
public interface PageImages {
    /** A JPEG of a page, counted from 1; empty when the entry is not open, is no document, or has no such page. */
    Optional<Path> page(PublicId id, int page);
}
