package org.larchiveum.archive.reading.knowledge;

import org.larchiveum.archive.description.Multilingual;

/** What an open entry says by one of its properties. */
public sealed interface Value {
    /** Words in a language, or the same words in several. */
    record Words(Multilingual texts) implements Value {}

    /** A number, a code, a citation: a literal in no language. */
    record Text(String text) implements Value {}

    /** A date in EDTF. */
    record Date(String edtf) implements Value {}

    /** A term of the archive's vocabulary, by its IRI: a concept of a scheme, or a class. */
    record Term(String iri) implements Value {}

    /** Another open entry. */
    record Link(Reference to) implements Value {}

    /** Something elsewhere. */
    record Address(String iri) implements Value {}
}
