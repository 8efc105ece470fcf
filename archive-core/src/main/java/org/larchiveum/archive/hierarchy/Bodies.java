package org.larchiveum.archive.hierarchy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.larchiveum.archive.description.Multilingual;

/** Institutions, posts and the relations between them, found by either end. Immutable. */
final class Bodies {
    private final Map<String, Unit> units = new TreeMap<>();
    private final Map<String, Post> posts = new TreeMap<>();
    private final Map<String, List<Dated>> above = new HashMap<>();
    private final Map<String, List<Dated>> below = new HashMap<>();
    private final Map<String, List<Post>> postsOf = new HashMap<>();
    private final List<Dated> relations;

    /** A relation with its period, worked out once. */
    record Dated(Control control, Period period) {}

    Bodies(Collection<Unit> units, Collection<Post> posts, Collection<Control> controls) {
        units.forEach(unit -> this.units.put(unit.iri(), unit));
        posts.forEach(post -> this.posts.put(post.iri(), post));
        this.posts.values().forEach(post -> post.institution()
                .ifPresent(institution -> put(postsOf, institution, post)));
        relations = controls.stream()
                .map(control -> new Dated(control, Period.of(control.when())))
                .sorted(Comparator.comparing((Dated dated) -> dated.control().type())
                        .thenComparing(dated -> dated.period().possibleFrom())
                        .thenComparing(dated -> dated.control().iri()))
                .toList();
        for (var relation : relations) {
            put(above, relation.control().controlled(), relation);
            put(below, relation.control().controller(), relation);
        }
    }

    private static <T> void put(Map<String, List<T>> map, String key, T value) {
        map.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
    }

    Collection<Unit> units() {
        return units.values();
    }

    Optional<Unit> unit(String iri) {
        return Optional.ofNullable(units.get(iri));
    }

    Optional<Post> post(String iri) {
        return Optional.ofNullable(posts.get(iri));
    }

    /** The posts that head an institution or are in it, by IRI. */
    List<Post> postsOf(String institution) {
        return postsOf.getOrDefault(institution, List.of());
    }

    /** The relations in which it is controlled, by type, then the earliest first. */
    List<Dated> above(String iri) {
        return above.getOrDefault(iri, List.of());
    }

    List<Dated> below(String iri) {
        return below.getOrDefault(iri, List.of());
    }

    List<Dated> relations() {
        return relations;
    }

    /** Every institution that is controlled by something, in order. */
    Set<String> controlled() {
        return new java.util.TreeSet<>(above.keySet());
    }

    Named named(String iri, Period moment) {
        return unit(iri)
                .map(unit -> Names.of(unit, moment))
                .or(() -> post(iri).map(post -> standing(iri, true, post.label())))
                .orElseGet(() -> standing(iri, false, Multilingual.NONE));
    }

    private static Named standing(String iri, boolean post, Multilingual label) {
        return new Named(iri, post, label, Optional.empty(), List.of(), label);
    }

    /** What a text says of it where there is no language to choose: a label, else the IRI. */
    String word(String iri) {
        var label = unit(iri).map(Unit::label).or(() -> post(iri).map(Post::label));
        var text = label.map(words -> words.best(org.larchiveum.archive.description.Language.KO))
                .orElse("");
        return text.isEmpty() ? iri : text;
    }

    /** Itself with the posts through which its command goes. */
    Set<String> withPosts(String institution) {
        var all = new HashSet<String>();
        all.add(institution);
        postsOf(institution).forEach(post -> all.add(post.iri()));
        return all;
    }
}
