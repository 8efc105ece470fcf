package org.larchiveum.archive.reading.knowledge;

import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.identifier.PublicId;

/**
 * An open entry as another one or a list names it.
 *
 * @param iri its permanent address
 * @param name empty for what bears none, such as a case
 */
public record Reference(String iri, Kind kind, PublicId id, Multilingual name, boolean invented) {}
