package org.larchiveum.archive.release;

import org.larchiveum.archive.instantiation.Checksums;

/**
 * One file of a release.
 *
 * @param name its name in the release's folder and address, {@code larchiveum-2026.1.nq.gz}
 * @param mediaType what is in it once it is unpacked, {@code application/n-quads}
 * @param packed the media type of the packing, {@code application/gzip} or {@code application/zip}; empty for a file that is not packed
 * @param size in bytes, as it is sent
 */
public record DumpFile(String name, String mediaType, String packed, long size, Checksums checksums) {}
