package org.larchiveum.archive.hierarchy;

import java.time.LocalDate;
import java.util.Optional;
import org.larchiveum.archive.description.DateSpan;

/**
 * The days on which a claim with an uncertain date may hold, and within them those on which it holds on every reading
 * ({@code 1993/2016}: perhaps from 1 January 1993, surely from 31 December 1993 until 1 January 2016). An end that is open
 * ({@code ..}) goes on for ever; one that is unknown (blank, ISO 8601-2 annex A 2.4) may be any day. What is dated but is no
 * interval lasted somewhere within its date.
 */
record Period(LocalDate possibleFrom, LocalDate certainFrom, LocalDate certainTo, LocalDate possibleTo) {
    private static final Period UNKNOWN = new Period(LocalDate.MIN, LocalDate.MAX, LocalDate.MIN, LocalDate.MAX);

    static Period of(Optional<DateSpan> when) {
        return when.map(Period::of).orElse(UNKNOWN);
    }

    static Period of(DateSpan when) {
        int slash = when.edtf().indexOf('/');
        if (slash < 0) {
            return within(when);
        }
        var start = DateSpan.parse(when.edtf().substring(0, slash));
        var end = DateSpan.parse(when.edtf().substring(slash + 1));
        var open = new LocalDate[] {LocalDate.MIN, LocalDate.MAX};
        var unknownStart = end.flatMap(DateSpan::latest).orElse(open[1]);
        var unknownEnd = start.flatMap(DateSpan::earliest).orElse(open[0]);
        boolean startOpen = when.edtf().startsWith("..");
        boolean endOpen = when.edtf().endsWith("..");
        return new Period(
                start.flatMap(DateSpan::earliest).orElse(LocalDate.MIN),
                start.flatMap(DateSpan::latest).orElse(startOpen ? LocalDate.MIN : unknownStart),
                end.flatMap(DateSpan::earliest).orElse(endOpen ? LocalDate.MAX : unknownEnd),
                end.flatMap(DateSpan::latest).orElse(LocalDate.MAX));
    }

    /** The days of a date that something happened on, for asking what held then. */
    static Period within(DateSpan when) {
        var first = when.earliest().orElse(LocalDate.MIN);
        var last = when.latest().orElse(LocalDate.MAX);
        return new Period(first, last, first, last);
    }

    static Period on(LocalDate day) {
        return new Period(day, day, day, day);
    }

    /** Whether it held at a moment of which only the bounds are known; empty when it cannot have. */
    Optional<Certainty> during(Period moment) {
        if (moment.possibleTo.isBefore(possibleFrom) || moment.possibleFrom.isAfter(possibleTo)) {
            return Optional.empty();
        }
        boolean certain = !moment.possibleFrom.isBefore(certainFrom) && !moment.possibleTo.isAfter(certainTo);
        return Optional.of(certain ? Certainty.CERTAIN : Certainty.POSSIBLE);
    }

    /** Whether both held at one time on every reading. One shared day is a handing over, not an overlap. */
    boolean surelyOverlaps(Period other) {
        return later(certainFrom, other.certainFrom).isBefore(earlier(certainTo, other.certainTo));
    }

    /** The days on which both may hold; its first may be after its last. */
    Period shared(Period other) {
        return new Period(
                later(possibleFrom, other.possibleFrom),
                later(certainFrom, other.certainFrom),
                earlier(certainTo, other.certainTo),
                earlier(possibleTo, other.possibleTo));
    }

    boolean possible() {
        return !possibleFrom.isAfter(possibleTo);
    }

    boolean certain() {
        return !certainFrom.isAfter(certainTo);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
