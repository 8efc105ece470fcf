package org.larchiveum.archive.instantiation;

/** The format of a file by its media type (RFC 6838), lower case, without parameters; {@code application/octet-stream} when unknown. */
public record FormatId(String mediaType) {
    public static final FormatId UNKNOWN = new FormatId("application/octet-stream");

    /** The part before the slash: {@code image}, {@code audio}, … */
    public String group() {
        return mediaType.substring(0, Math.max(0, mediaType.indexOf('/')));
    }
}
