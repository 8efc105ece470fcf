package org.larchiveum.archive.hierarchy;

import java.util.Optional;

/**
 * One step up a chain of command.
 *
 * @param level 1 directly above the unit asked for; a unit commanded by two has two steps of one level
 * @param under the IRI of the institution or post directly below
 * @param relation on what the step rests; empty when it leads from a post to its own institution
 * @param certainty of this step alone
 * @param circular whether the chain has been here before; it is not followed further from here
 */
public record Step(
        int level, Named above, String under, Optional<Control> relation, Certainty certainty, boolean circular) {}
