package org.larchiveum.archive.hierarchy;

import java.util.Optional;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Multilingual;

/** A name that an institution bore for a time; without a date nobody recorded when. */
public record NameUse(Multilingual name, Optional<DateSpan> when) {}
