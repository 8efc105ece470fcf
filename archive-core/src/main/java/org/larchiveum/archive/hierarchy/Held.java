package org.larchiveum.archive.hierarchy;

/**
 * A post of an institution, or of one above it, and who held it while certain acts happened.
 *
 * @param institution the post's, under its name when the acts began
 * @param level 0 for a post of the institution asked for, 1 for one directly above it, and so on
 * @param certainty of posting and command together; it says nothing of what the holder knew or did
 */
public record Held(Post post, Named institution, int level, Posting posting, Certainty certainty) {}
