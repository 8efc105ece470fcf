package org.larchiveum.archive.hierarchy;

import java.util.Optional;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Multilingual;

/**
 * That a person held a post for a time. Only the staff know of any.
 *
 * @param name of the holder; empty when the archive has none
 */
public record Posting(String iri, String post, String holder, Multilingual name, Optional<DateSpan> when) {}
