package org.larchiveum.archive.disclosure;

import java.util.Optional;
import org.larchiveum.archive.identifier.PublicId;

/** The access conditions of an entry: its disclosure, the consent it rests on, and the name it has when it is public. */
public record Access(Disclosure disclosure, Optional<Consent> consent, PublicId publicId) {}
