package org.larchiveum.archive.release;

import java.time.LocalDate;
import org.larchiveum.archive.description.Multilingual;

/** A mistake that was found in a release after it was issued. */
public record Erratum(LocalDate day, Multilingual text) {}
