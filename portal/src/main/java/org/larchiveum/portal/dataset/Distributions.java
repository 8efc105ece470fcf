package org.larchiveum.portal.dataset;

import java.util.List;

/** The files in which the dataset can be had now; a bean of this kind adds them to its description. */
@FunctionalInterface
public interface Distributions {
    List<Distribution> all();
}
