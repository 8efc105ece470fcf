package org.larchiveum.archive.hierarchy;

import java.util.List;
import java.util.Optional;

/**
 * An institution or post in a chart, with what is below it on that day.
 *
 * @param relation on what its place rests; empty for the top of the chart, and for a post under its own institution
 * @param certainty of this relation alone
 * @param omitted how many directly below it the chart leaves out, for its limits
 * @param repeated whether the chart shows it elsewhere, with what is below it
 */
public record Branch(
        Named unit,
        Optional<Control> relation,
        Certainty certainty,
        List<Branch> below,
        int omitted,
        boolean repeated) {
    public Branch {
        below = List.copyOf(below);
    }

    /** How many are in this part of the chart, itself among them. */
    public int size() {
        return 1 + below.stream().mapToInt(Branch::size).sum();
    }
}
