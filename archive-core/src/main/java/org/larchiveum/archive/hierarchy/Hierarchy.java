package org.larchiveum.archive.hierarchy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.fault.Finding;

/**
 * Every institution, post and relation of control that an archive knows, ready to be asked about any day. Immutable; its answers
 * end on any data, circles too. An IRI that it does not know has no chain, no chart and no changes.
 */
public final class Hierarchy {
    /** How many institutions and posts a chart has at most when nobody says otherwise. */
    public static final int CHART = 2_000;

    private static final Set<ControlType> COMMAND = Set.copyOf(EnumSet.of(ControlType.COMMAND));

    private final Bodies bodies;
    private final Collection<Posting> postings;

    private Hierarchy(Bodies bodies, Collection<Posting> postings) {
        this.bodies = bodies;
        this.postings = List.copyOf(postings);
    }

    public static Hierarchy of(
            Collection<Unit> units,
            Collection<Post> posts,
            Collection<Control> controls,
            Collection<Posting> postings) {
        return new Hierarchy(new Bodies(units, posts, controls), postings);
    }

    public Optional<Unit> unit(String iri) {
        return bodies.unit(iri);
    }

    /** Every institution, by IRI. */
    public Collection<Unit> units() {
        return bodies.units();
    }

    /** The posts that head an institution or are in it. */
    public List<Post> posts(String institution) {
        return bodies.postsOf(institution);
    }

    /** An institution or post under the name it bore on a day. */
    public Named named(String iri, LocalDate day) {
        return bodies.named(iri, Period.on(day));
    }

    /** The chain of command above an institution or post on a day. */
    public Chain chainAbove(String iri, LocalDate day) {
        return chainAbove(iri, day, COMMAND);
    }

    /** What is above it on a day by relations of these types, each followed all the way up. */
    public Chain chainAbove(String iri, LocalDate day, Set<ControlType> types) {
        var moment = Period.on(day);
        return new Chain(bodies.named(iri, moment), new Ascent(bodies, moment, types).from(iri));
    }

    /** Every relation in which it is controlled that held or may have held on a day, of any type. */
    public List<Step> controllers(String iri, LocalDate day) {
        return new Ascent(bodies, Period.on(day), EnumSet.allOf(ControlType.class))
                .from(iri).stream().filter(step -> step.level() == 1).toList();
    }

    /** What it commands on a day, as a chart of at most {@link #CHART}; {@code depth} 1 is what it commands itself. */
    public Branch below(String iri, LocalDate day, int depth) {
        return below(iri, day, depth, CHART, COMMAND);
    }

    public Branch below(String iri, LocalDate day, int depth, int most, Set<ControlType> types) {
        return new Chart(bodies, Period.on(day), types, most).of(iri, depth);
    }

    /**
     * What changed after the earlier of two days, up to and with the later: names and controllers of the institution and of all
     * above it in command on either day, and what it controls itself. The oldest first.
     */
    public List<Change> changes(String iri, LocalDate from, LocalDate to) {
        var after = from.isAfter(to) ? to : from;
        var until = from.isAfter(to) ? from : to;
        var institutions = new TreeSet<String>();
        institutions.add(iri);
        Stream.of(after, until)
                .flatMap(day -> chainAbove(iri, day).steps().stream())
                .forEach(step -> institutions.add(step.above().iri()));
        return new Changes(bodies, after, until).of(institutions, iri);
    }

    /**
     * Who held which post of the institution, or of one above it in command, while acts of a date happened: nearest first. To
     * have held a post says nothing of what the holder knew or did.
     */
    public List<Held> heldWhile(String iri, DateSpan acts) {
        return new Holders(bodies, postings, Period.within(acts)).above(iri);
    }

    /** What in the chain of command cannot be, or should be looked at; see the findings with CHN. */
    public List<Finding> findings() {
        return new ChainFindings(bodies).all();
    }
}
