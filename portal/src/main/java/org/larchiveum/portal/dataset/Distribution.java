package org.larchiveum.portal.dataset;

import java.time.LocalDate;
import java.util.Optional;
import org.larchiveum.archive.description.Multilingual;

/**
 * A way to have the dataset as files, such as the dump of a release (DCAT 3, 6.8).
 *
 * @param address whole, or a path that begins with a slash
 * @param mediaType of the file
 * @param bytes how large it is
 * @param issued when it was made
 * @param sha256 its digest, in hexadecimal digits
 */
public record Distribution(
        Multilingual title,
        String address,
        String mediaType,
        Optional<Long> bytes,
        Optional<LocalDate> issued,
        Optional<String> sha256) {}
