package org.larchiveum.archive.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.larchiveum.archive.identifier.PublicId;

/**
 * The access conditions of an entry: its disclosure, the consent it rests on, the name it has when it is public, and what forbids to
 * destroy it.
 *
 * @param opened the day it was first opened to the public; stays when it is closed again, so that its address answers 410
 * @param holds the references of orders under which the entry must not be destroyed
 */
public record Access(
        Disclosure disclosure,
        Optional<Consent> consent,
        PublicId publicId,
        Optional<LocalDate> opened,
        Set<String> holds) {
    public Access {
        holds = Set.copyOf(holds);
    }

    public Access(Disclosure disclosure, Optional<Consent> consent, PublicId publicId, Optional<LocalDate> opened) {
        this(disclosure, consent, publicId, opened, Set.of());
    }

    /** Closed, without consent, with a public name that nobody knows yet. */
    public static Access closed() {
        return new Access(Disclosure.CLOSED, Optional.empty(), PublicId.random(), Optional.empty());
    }

    /** The same under another disclosure, as of a day. */
    public Access under(Disclosure other, LocalDate today) {
        return new Access(
                other, consent, publicId, opened.or(() -> Optional.of(today).filter(other::openOn)), holds);
    }

    /** The same resting on another consent, or on none. */
    public Access resting(Optional<Consent> other) {
        return new Access(disclosure, other, publicId, opened, holds);
    }

    /** The same under one more order. */
    public Access held(String reference) {
        var more = new TreeSet<>(holds);
        more.add(reference);
        return new Access(disclosure, consent, publicId, opened, more);
    }

    /** The same after an order was lifted. */
    public Access released(String reference) {
        var fewer = new TreeSet<>(holds);
        fewer.remove(reference);
        return new Access(disclosure, consent, publicId, opened, fewer);
    }
}
