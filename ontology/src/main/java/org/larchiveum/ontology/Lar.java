package org.larchiveum.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The archive's own terms for holdings and for every entry ({@code core.ttl}): only what RiC-O, DCTERMS, PREMIS, PROV, SKOS and schema.org have no term for. */
public final class Lar {
    public static final String NS = "https://w3id.org/larchiveum/ns#";

    /** One transfer of custody; never published. */
    public static final Resource Accession = resource("Accession");

    // Dates
    /** EDTF level 0 or 1 (ISO 8601-2) as the source gives it, {@code xsd:string}. */
    public static final Property dateEdtf = property("dateEdtf");
    /** First day the EDTF date can mean, {@code xsd:date}. */
    public static final Property earliest = property("earliest");
    /** Last day the EDTF date can mean, {@code xsd:date}. */
    public static final Property latest = property("latest");

    // A unit of holdings
    /** A concept of {@link Voc#LEVEL} (ISAD(G) 3.1.4). */
    public static final Property level = property("level");
    /** Position among the siblings, {@code xsd:integer}. */
    public static final Property order = property("order");
    /** Immediate source of acquisition (ISAD(G) 3.2.4), text; may name a donor, so never public. */
    public static final Property acquisitionNote = property("acquisitionNote");
    /** Appraisal, destruction and scheduling (ISAD(G) 3.3.2), text. */
    public static final Property appraisal = property("appraisal");
    /** Physical characteristics and technical requirements (ISAD(G) 3.4.4), text; RiC-O has this for instantiations only. */
    public static final Property physicalCharacteristics = property("physicalCharacteristics");
    /** Finding aids (ISAD(G) 3.4.5), text. */
    public static final Property findingAid = property("findingAid");
    /** Existence and location of originals (ISAD(G) 3.5.1), text; may name a private holder, so never public. */
    public static final Property originalsNote = property("originalsNote");
    /** Existence and location of copies (ISAD(G) 3.5.2), text. */
    public static final Property copiesNote = property("copiesNote");
    /** Related units of description (ISAD(G) 3.5.3), text. */
    public static final Property relatedNote = property("relatedNote");
    /** Publication note (ISAD(G) 3.5.4), text. */
    public static final Property publicationNote = property("publicationNote");
    /** The line to print beside a copy, text. */
    public static final Property creditLine = property("creditLine");
    /** What a picture shows, for those who do not see it, text. */
    public static final Property alternativeText = property("alternativeText");
    /** The file name under which the public may download a copy. */
    public static final Property publicName = property("publicName");
    /** True when the content was invented for demonstration, {@code xsd:boolean}. */
    public static final Property invented = property("invented");
    /** The accession a unit came with, an IRI; never public. */
    public static final Property accession = property("accession");
    /** The shelf; never public. */
    public static final Property location = property("location");

    // Access and consent; never public
    /** A concept of {@link Voc#ACCESS_LEVEL}. */
    public static final Property accessLevel = property("accessLevel");
    /** First day on which the closure no longer holds, {@code xsd:date}. */
    public static final Property closedUntil = property("closedUntil");

    public static final Property closureReason = property("closureReason");
    /** The random public UUID of the entry, {@code xsd:string}. */
    public static final Property publicId = property("publicId");
    /** A concept of {@link Voc#CONSENT_SCOPE}, repeatable. */
    public static final Property consentScope = property("consentScope");
    /** Day the consent was recorded, {@code xsd:date}. */
    public static final Property consentRecorded = property("consentRecorded");
    /** Where the signed consent is kept: a path in the entry or a text. */
    public static final Property consentRecord = property("consentRecord");

    // An accession; never public
    public static final Property accessionNumber = property("accessionNumber");
    /** From whom: person or body, text. */
    public static final Property source = property("source");
    /** A concept of {@link Voc#ACQUISITION_KIND}. */
    public static final Property acquisitionKind = property("acquisitionKind");
    /** Path of the agreement's file in the entry, or its reference. */
    public static final Property agreement = property("agreement");
    /** What the giver set as a condition, text. */
    public static final Property restrictions = property("restrictions");

    // A file
    /** Logical path in the entry; never public. */
    public static final Property path = property("path");
    /** A concept of {@link Voc#FILE_ROLE}. */
    public static final Property fileRole = property("fileRole");
    /** {@code xsd:integer}, pixels. */
    public static final Property pixelWidth = property("pixelWidth");
    /** {@code xsd:integer}, pixels. */
    public static final Property pixelHeight = property("pixelHeight");
    /** {@code xsd:decimal}, seconds. */
    public static final Property duration = property("duration");
    /** {@code xsd:integer}. */
    public static final Property pageCount = property("pageCount");
    /** IANA name of the character set found. */
    public static final Property charset = property("charset");
    /** Who a file says wrote it; never public. */
    public static final Property embeddedAuthor = property("embeddedAuthor");
    /** The device or program a file says made it; never public. */
    public static final Property embeddedDevice = property("embeddedDevice");
    /** Coordinates written in a file; never public. */
    public static final Property embeddedPosition = property("embeddedPosition");
    /** When a file says it was made; never public. */
    public static final Property embeddedDate = property("embeddedDate");

    // An event; never public
    /** A concept of {@link Voc#EVENT_TYPE}. */
    public static final Property eventType = property("eventType");

    // Places, persons
    /** A place as an authority entry: its names, its point, what it lies in. */
    public static final Resource Place = resource("Place");
    /** A person known to the archive, as victim, witness, source or alleged perpetrator. */
    public static final Resource Person = resource("Person");
    /** Persons spoken of together and not one by one. */
    public static final Resource PersonGroup = resource("PersonGroup");
    /** The next wider place. */
    public static final Property within = property("within");
    /** To a place; of an open case its province only. */
    public static final Property atPlace = property("atPlace");
    /** A concept of {@link Voc#PLACE_TYPE}. */
    public static final Property placeType = property("placeType");
    /** ISO 3166-1 or 3166-2 code of a country or province. */
    public static final Property isoCode = property("isoCode");
    /** A concept of {@link Voc#SEX}. */
    public static final Property sex = property("sex");
    /** EDTF, {@code xsd:string}. */
    public static final Property birthEdtf = property("birthEdtf");
    /** {@code xsd:integer}. */
    public static final Property memberCount = property("memberCount");

    // Every entry of knowledge
    /** {@code SYSTEM:IDENTIFIER}, 1..n; the key by which an import finds the entry again. */
    public static final Property earlierIdentifier = property("earlierIdentifier");
    /** A concept of {@link Voc#CONFIDENCE}. */
    public static final Property confidence = property("confidence");
    /** A concept of {@link Voc#THEME}. */
    public static final Property theme = property("theme");

    // A batch
    /** One run of ingest or import, which can be undone as a whole. */
    public static final Resource Batch = resource("Batch");
    /** {@code xsd:dateTime} with time zone. */
    public static final Property startedAt = property("startedAt");
    /** {@code xsd:dateTime}; absent while a batch is not complete. */
    public static final Property completedAt = property("completedAt");
    /** {@code xsd:dateTime}; absent while a batch stands. */
    public static final Property undoneAt = property("undoneAt");
    /** Text. */
    public static final Property reason = property("reason");

    // A release of the public dataset
    /** A named state of the public dataset. */
    public static final Resource DatasetRelease = resource("DatasetRelease");
    /** Its name, {@code xsd:string}. */
    public static final Property releaseVersion = property("releaseVersion");
    /** The day since which its files cannot be had, {@code xsd:date}. */
    public static final Property filesGone = property("filesGone");
    /** The name of the one that takes its place, {@code xsd:string}. */
    public static final Property replacedByVersion = property("replacedByVersion");
    /** A mistake found later: a part with its day and text. */
    public static final Property erratum = property("erratum");
    /** Why staff should look at an entry, text. */
    public static final Property reviewReason = property("reviewReason");

    // About terms and shapes
    /** Whether statements with a property, or things of a class, may be published: {@link #asIs}, {@link #generalised}, {@link #counted} or {@link #never}. */
    public static final Property publication = property("publication");

    public static final Resource asIs = resource("asIs");
    /** Published only in the wider form that the public shape of its kind allows. */
    public static final Resource generalised = resource("generalised");
    /** Published as a number of things, never as the things. */
    public static final Resource counted = resource("counted");

    public static final Resource never = resource("never");
    /** The stable code of the finding a broken shape gives. */
    public static final Property findingCode = property("findingCode");

    private Lar() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(NS, name);
    }

    private static Resource resource(String name) {
        return ResourceFactory.createResource(NS + name);
    }
}
