package org.larchiveum.archive.release;

import java.util.OptionalInt;

/**
 * How many of the open cases (or whatever is counted) fall under one heading.
 *
 * @param heading a concept's address, a decade such as {@code 199X}, a campaign's public address; {@code unknown} where nothing is told
 * @param count empty when it is smaller than the number that must look alike, or would tell such a number by difference
 */
public record Share(String heading, OptionalInt count) {}
