package org.larchiveum.archive.description;

/** ISAD(G) 3.5, allied materials area: where the originals and copies are, what is related, what was published from it. */
public record Allied(Multilingual originals, Multilingual copies, Multilingual related, Multilingual publication) {
    public static final Allied NONE =
            new Allied(Multilingual.NONE, Multilingual.NONE, Multilingual.NONE, Multilingual.NONE);
}
