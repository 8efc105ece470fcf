package org.larchiveum.ingest.derivative;

/** What a copy is for. */
public enum DerivativeRole {
    /** Tiled pyramid an image service cuts from. */
    ACCESS_IMAGE,
    /** Small picture for lists. */
    THUMBNAIL,
    /** One page of a document as a picture. */
    PAGE_IMAGE,
    /** The pages of a document as pictures in one file. */
    ACCESS_PDF,
    /** Sound to listen to. */
    ACCESS_AUDIO,
    /** The outline of a sound. */
    PEAKS,
    /** Film to watch. */
    ACCESS_VIDEO,
    /** One picture of a film. */
    POSTER
}
