package org.larchiveum.ingest.table.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.larchiveum.archive.fault.Finding;

/** The parts of an XLSX file (ISO/IEC 29500) that the reader of its cells leaves out: how much there is of it, and which cells are merged. */
final class WorkbookParts {
    /** Bytes when unpacked; what is read into memory as a whole, the shared texts, may have a quarter. */
    static final long LARGEST = 1L << 30;

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final int NAMED = 5;

    private WorkbookParts() {}

    /** @throws UnreadableTable when unpacking it would take more room than any table needs */
    static void check(Path file, String table) throws IOException, UnreadableTable {
        try (var zip = new ZipFile(file.toFile())) {
            long all = 0;
            for (var part : java.util.Collections.list(zip.entries())) {
                long size = Math.max(0, part.getSize());
                all += size;
                if (all > LARGEST || (part.getName().endsWith("sharedStrings.xml") && size > LARGEST / 4)) {
                    throw new UnreadableTable(Finding.refusal("TAB-010", table, Long.toString(LARGEST >> 20)));
                }
            }
        }
    }

    /** The merged ranges of a sheet, the first few of them. */
    static List<String> merged(Path file, String sheet) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var part = zip.getEntry(part(zip, sheet));
            return part == null ? List.of() : merged(zip, part);
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<String> merged(ZipFile zip, ZipEntry part) throws IOException, XMLStreamException {
        var ranges = new ArrayList<String>();
        try (var in = zip.getInputStream(part)) {
            var xml = factory().createXMLStreamReader(in);
            while (xml.hasNext() && ranges.size() < NAMED) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("mergeCell")) {
                    ranges.add(attribute(xml, "ref"));
                }
            }
            xml.close();
        }
        return ranges;
    }

    private static String part(ZipFile zip, String sheet) throws IOException, XMLStreamException {
        var relation = pairs(zip, WORKBOOK, "sheet", "name", "id").getOrDefault(sheet, "");
        var target = pairs(zip, RELATIONS, "Relationship", "Id", "Target").getOrDefault(relation, "");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static Map<String, String> pairs(ZipFile zip, String part, String element, String key, String value)
            throws IOException, XMLStreamException {
        var found = new HashMap<String, String>();
        var entry = zip.getEntry(part);
        if (entry == null) {
            return found;
        }
        try (var in = zip.getInputStream(entry)) {
            var xml = factory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    found.put(attribute(xml, key), attribute(xml, value));
                }
            }
            xml.close();
        }
        return found;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
