package org.larchiveum.archive.description;

import java.util.Optional;

/** ISAD(G) 3.1, identity statement area: reference code ({@code ""} when none), title, date, level, extent. */
public record Identity(
        String referenceCode, Multilingual title, Optional<DateSpan> date, Level level, Multilingual extent) {}
