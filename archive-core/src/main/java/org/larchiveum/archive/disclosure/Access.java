package org.larchiveum.archive.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import org.larchiveum.archive.identifier.PublicId;

/**
 * The access conditions of an entry: its disclosure, the consent it rests on, and the name it has when it is public.
 *
 * @param opened the day it was first opened to the public; stays when it is closed again, so that its address answers 410
 */
public record Access(Disclosure disclosure, Optional<Consent> consent, PublicId publicId, Optional<LocalDate> opened) {
    /** Closed, without consent, with a public name that nobody knows yet. */
    public static Access closed() {
        return new Access(Disclosure.CLOSED, Optional.empty(), PublicId.random(), Optional.empty());
    }

    /** The same under another disclosure, as of a day. */
    public Access under(Disclosure other, LocalDate today) {
        return new Access(
                other, consent, publicId, opened.or(() -> Optional.of(today).filter(other::openOn)));
    }
}
