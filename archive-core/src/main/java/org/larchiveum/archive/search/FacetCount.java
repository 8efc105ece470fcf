package org.larchiveum.archive.search;

import org.larchiveum.archive.description.Multilingual;

/**
 * How many findings lie on one heap.
 *
 * @param value what to put into {@link SearchRequest#filters} to see only them
 * @param labels the term's name; empty where the value is a code that the page names itself (kind, level, type, language, decade)
 */
public record FacetCount(String value, Multilingual labels, long count) {}
