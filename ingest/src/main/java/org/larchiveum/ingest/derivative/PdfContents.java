package org.larchiveum.ingest.derivative;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The objects of a PDF of page pictures (ISO 32000-1, 7.7): pages and images; no properties, files, scripts or links. */
final class PdfContents {
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n.*?endstream", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("/(Info|Metadata|Author|Creator|Producer|Title|Subject|Keywords"
            + "|CreationDate|ModDate|PieceInfo|LastModified|EmbeddedFiles|EmbeddedFile|Names|JavaScript|JS|Annots|AcroForm"
            + "|OpenAction|AA|StructTreeRoot|Outlines|Thumb|OCProperties|ObjStm|XRef)(?![A-Za-z])");

    private PdfContents() {}

    static List<String> surplus(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("%PDF-")) {
            return List.of("not a PDF");
        }
        List<String> found = new ArrayList<>();
        Matcher name = NAME.matcher(STREAM.matcher(text).replaceAll("stream endstream"));
        while (name.find()) {
            found.add("PDF " + name.group());
        }
        return found;
    }
}
