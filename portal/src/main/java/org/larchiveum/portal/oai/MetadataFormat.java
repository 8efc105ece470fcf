package org.larchiveum.portal.oai;

import java.util.Optional;
import org.larchiveum.archive.description.Kind;

/** A form in which descriptions are given to harvesters. */
enum MetadataFormat {
    /** Unqualified Dublin Core, which every repository must give. */
    OAI_DC("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", "http://www.openarchives.org/OAI/2.0/oai_dc/"),
    /** The whole public description in RiC-O, Dublin Core terms and the archive's own vocabulary, as RDF/XML. */
    RICO("rico", "http://www.openarchives.org/OAI/2.0/rdf.xsd", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    /** A unit of holdings in EAD 3. */
    EAD3("ead3", "https://www.loc.gov/ead/ead3.xsd", "http://ead3.archivists.org/schema/");

    private final String prefix;
    private final String schema;
    private final String namespace;

    MetadataFormat(String prefix, String schema, String namespace) {
        this.prefix = prefix;
        this.schema = schema;
        this.namespace = namespace;
    }

    String prefix() {
        return prefix;
    }

    String schema() {
        return schema;
    }

    String namespace() {
        return namespace;
    }

    /** Whether entries of a kind can be had in it. */
    boolean covers(Kind kind) {
        return this != EAD3 || kind == Kind.RECORD;
    }

    static Optional<MetadataFormat> of(String prefix) {
        for (var format : values()) {
            if (format.prefix.equals(prefix)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
