package org.larchiveum.archive.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;

/** Everything the index knows about one entry of the archive. What is not in here cannot be found. */
public record IndexEntry(
        Identity identity, Words words, Facets facets, When when, Position position, Presentation presentation) {

    public String id() {
        return identity.id();
    }

    /**
     * What the entry is and how it is cited (ISAD(G) 3.1.1, 3.1.4).
     *
     * @param id the entry's id in this collection: internal in the staff index, public in the public one
     * @param referenceCode may be empty
     */
    public record Identity(String id, Kind kind, Optional<Level> level, String referenceCode) {}

    /**
     * The words by which the entry is found.
     *
     * @param names other titles, names and labels by which it is known, in any language
     * @param texts what stands in its files and its longer notes; shown to visitors in passages around the words found
     */
    public record Words(Multilingual titles, Multilingual scope, List<String> names, List<String> texts) {
        public Words {
            names = List.copyOf(names);
            texts = List.copyOf(texts);
        }
    }

    /**
     * The controlled terms by which entries are sorted into heaps.
     *
     * @param languages BCP 47 tags of the languages of the material
     */
    public record Facets(
            Set<String> languages, List<Term> places, List<Term> subjects, List<Term> forms, Knowledge knowledge) {
        public static final Facets NONE = new Facets(Set.of(), List.of(), List.of(), List.of());

        public Facets {
            languages = Set.copyOf(languages);
            places = List.copyOf(places);
            subjects = List.copyOf(subjects);
            forms = List.copyOf(forms);
        }

        /** Of holdings, which no scheme of knowledge sorts. */
        public Facets(Set<String> languages, List<Term> places, List<Term> subjects, List<Term> forms) {
            this(languages, places, subjects, forms, Knowledge.NONE);
        }

        /** Where it lies in the tree of places: a plain place is a tree of its own. */
        public List<TermPath> placePaths() {
            return Stream.concat(places.stream().map(TermPath::of), knowledge.places().stream())
                    .toList();
        }
    }

    /**
     * The terms of an entry of knowledge.
     *
     * @param violations its types of violation, each under its broader ones
     * @param institutions those of the alleged perpetrators, each under what it is a part of or commanded by
     * @param places entries of places, each within wider ones
     * @param basis the slug of the best knowledge behind it
     * @param verification the slug of how far it is borne out
     */
    public record Knowledge(
            List<TermPath> violations,
            List<TermPath> institutions,
            List<TermPath> places,
            Optional<String> basis,
            Optional<String> verification) {
        public static final Knowledge NONE =
                new Knowledge(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

        public Knowledge {
            violations = List.copyOf(violations);
            institutions = List.copyOf(institutions);
            places = List.copyOf(places);
        }
    }

    /** Where the entry stands in the arrangement of its fonds, the widest ancestor first. */
    public record Position(List<String> ancestors, int order) {
        public static final Position TOP = new Position(List.of(), 0);

        public Position {
            ancestors = List.copyOf(ancestors);
        }

        public Optional<String> parent() {
            return ancestors.isEmpty() ? Optional.empty() : Optional.of(ancestors.getLast());
        }
    }

    /**
     * How the entry is shown in a list.
     *
     * @param mediaGroup what sort of material it is: {@code text}, {@code image}, {@code audio}, {@code video} …; may be empty
     * @param thumbnail an address inside the archive
     * @param invented whether it was made up for demonstration, which every list has to say
     */
    public record Presentation(String mediaGroup, Optional<String> thumbnail, boolean invented) {
        public static final Presentation PLAIN = new Presentation("", Optional.empty(), false);
    }
}
