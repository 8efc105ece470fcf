package org.larchiveum.archive.graph.snapshot;

import java.util.Set;
import org.apache.jena.sparql.core.Var;

/** Something that is joined with others. */
sealed interface Member permits Match, Way, Given, JoinGroup.Whole {
    Set<Var> variables();

    /** What it binds, surely or perhaps. */
    default Set<Var> mentioned() {
        return variables();
    }

    /** About how many rows it makes of one. */
    double rows(Set<Var> bound);

    Sink step(Sink next, Set<Var> bound);
}
