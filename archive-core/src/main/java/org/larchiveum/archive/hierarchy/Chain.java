package org.larchiveum.archive.hierarchy;

import java.util.List;

/** Everything above a unit on one day, the nearest first; no steps when nothing is known to be above it. */
public record Chain(Named unit, List<Step> steps) {
    public Chain {
        steps = List.copyOf(steps);
    }
}
