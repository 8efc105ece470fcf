package org.larchiveum.ontology;

import org.apache.jena.rdf.model.Resource;

/** In what form statements with a property, or things of a class, may enter the public dataset ({@code publication.ttl}). */
public enum Release {
    /** As they stand, of open entries. */
    AS_IS(Lar.asIs),
    /** In a wider form that is made anew: a decade for a day, a province for a place. */
    GENERALISED(Lar.generalised),
    /** As a number of things, never as the things. */
    COUNTED(Lar.counted),
    /** Not at all. Also the answer for every unknown term. */
    NEVER(Lar.never);

    private final Resource term;

    Release(Resource term) {
        this.term = term;
    }

    /** How the vocabulary names it. */
    public Resource term() {
        return term;
    }
}
