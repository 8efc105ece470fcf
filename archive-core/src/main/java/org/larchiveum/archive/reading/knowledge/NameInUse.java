package org.larchiveum.archive.reading.knowledge;

import java.util.Optional;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Multilingual;

/** A name that an institution bore for a time. */
public record NameInUse(Multilingual name, Optional<DateSpan> when) {}
