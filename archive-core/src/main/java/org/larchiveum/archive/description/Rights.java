package org.larchiveum.archive.description;

/** What may be done with an item: a rightsstatements.org or licence URI ({@code ""} when unstated), the holder, the credit line. */
public record Rights(String statement, Multilingual holder, Multilingual credit) {
    public static final Rights UNSTATED = new Rights("", Multilingual.NONE, Multilingual.NONE);
}
