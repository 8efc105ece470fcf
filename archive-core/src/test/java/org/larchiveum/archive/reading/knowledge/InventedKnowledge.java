package org.larchiveum.archive.reading.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.larchiveum.archive.graph.GraphStore;

/** The public dataset of an invented country, in the public form: nothing and nobody in it exists. Ids are fixed, so that tests can name them. */
public final class InventedKnowledge {
    public static final String MINISTRY = "d0000000-0000-4000-8000-0000000000d1";
    public static final String COMMISSION = "d0000000-0000-4000-8000-0000000000d2";
    public static final String PARTY = "d0000000-0000-4000-8000-0000000000d3";
    public static final String NORTH_BUREAU = "d0000000-0000-4000-8000-0000000000d4";
    public static final String SOUTH_BUREAU = "d0000000-0000-4000-8000-0000000000d5";
    public static final String DEPARTMENT = "d0000000-0000-4000-8000-0000000000d6";
    public static final String CAMP = "d0000000-0000-4000-8000-0000000000d7";
    public static final String MINISTER = "d0000000-0000-4000-8000-0000000000d8";
    public static final String COUNTRY = "d0000000-0000-4000-8000-0000000000e1";
    public static final String NORTH = "d0000000-0000-4000-8000-0000000000e2";
    public static final String SOUTH = "d0000000-0000-4000-8000-0000000000e3";
    public static final String COUNTY = "d0000000-0000-4000-8000-0000000000e4";
    public static final String EVENT = "d0000000-0000-4000-8000-0000000000c1";
    public static final String BOOK = "d0000000-0000-4000-8000-0000000000c2";
    public static final String CODE = "d0000000-0000-4000-8000-0000000000c3";
    public static final String PROCEEDING = "d0000000-0000-4000-8000-0000000000c4";
    public static final String FIGURE = "d0000000-0000-4000-8000-0000000000c5";
    public static final String CONTROL = "d0000000-0000-4000-8000-000000000b02";
    public static final String FIRST_CASE = "d0000000-0000-4000-8000-000000001000";
    /** How many cases there are. */
    public static final int CASES = 60;

    private static final String PREFIXES = """
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            PREFIX voc: <https://w3id.org/larchiveum/voc/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;
    private static final String[] TYPES = {
        "illegal-detention",
        "illegal-detention",
        "illegal-detention",
        "torture-physical-violence",
        "disappearance",
        "forced-labour"
    };
    private static final String[] STATUS = {
        "uncorroborated", "cross-verified", "cross-verified", "document-verified", "contested"
    };
    private static final String[] BASIS = {"experienced", "witnessed", "heard"};

    private final String base;
    private final Map<String, Graph> graphs = new HashMap<>();

    private InventedKnowledge(String base) {
        this.base = base;
    }

    private static String id(int number) {
        return "d0000000-0000-4000-8000-%012x".formatted(number);
    }

    /** Puts the country into a store, under the addresses of a base. */
    public static void into(GraphStore store, String base) {
        var country = new InventedKnowledge(base);
        country.places();
        country.institutions();
        country.controls();
        country.cases();
        country.papers();
        country.figures();
        store.apply(country.graphs, List.of(), "1");
    }

    private String at(String kind, String id) {
        return "<" + base + "/id/" + kind + "/" + id + ">";
    }

    private String institution(String id) {
        return at("institution", id);
    }

    private String place(String id) {
        return at("place", id);
    }

    private void put(String kind, String id, String said) {
        var name = base + "/id/" + kind + "/" + id;
        var turtle = PREFIXES + "<" + name + "> lar:invented true ; " + said;
        graphs.put(name, RDFParser.fromString(turtle, Lang.TURTLE).toGraph());
    }

    private static String named(String ko, String en) {
        return "skos:prefLabel \"" + ko + "\"@ko , \"" + en + "\"@en";
    }

    private void places() {
        put(
                "place",
                COUNTRY,
                "a lar:Place ; lar:placeType <https://w3id.org/larchiveum/voc/place-type/country> ; "
                        + named("먼여울", "Meon-yeoul") + " .");
        put("place", NORTH, province("북여울도", "North Yeoul", "31.4", "-151.2"));
        put("place", SOUTH, province("남여울도", "South Yeoul", "30.1", "-150.6"));
        put(
                "place",
                COUNTY,
                "a lar:Place ; lar:within " + place(NORTH)
                        + " ; lar:placeType <https://w3id.org/larchiveum/voc/place-type/city-county> ; "
                        + "skos:altLabel \"첫눈골\"@ko ; geo:lat 31.6 ; geo:long -151.4 ; "
                        + named("첫눈군", "Cheotnun County") + " .");
    }

    private String province(String ko, String en, String lat, String lon) {
        return "a lar:Place ; lar:within " + place(COUNTRY)
                + " ; lar:placeType <https://w3id.org/larchiveum/voc/place-type/province> ; geo:lat " + lat
                + " ; geo:long " + lon + " ; " + named(ko, en) + " .";
    }

    private void institutions() {
        put(
                "institution",
                COMMISSION,
                "a lar:Institution ; lar:institutionType <https://w3id.org/larchiveum/voc/institution-type/state-organ> ; "
                        + named("강변 안전 위원회", "Riverside Safety Commission") + " .");
        put(
                "institution",
                PARTY,
                "a lar:Institution ; lar:institutionType <https://w3id.org/larchiveum/voc/institution-type/party> ; "
                        + named("등불 규율부", "Department of Lantern Discipline") + " .");
        var ministry = institution(MINISTRY);
        put("institution", MINISTRY, """
                a lar:Institution ; lar:institutionType <https://w3id.org/larchiveum/voc/institution-type/ministry> ; %s ;
                  skos:altLabel "여울성"@ko , "MSS-Y"@en ; dcterms:source "Invented gazetteer of Meon-yeoul, 2nd edition (invented)" ;
                  skos:exactMatch <https://w3id.org/larchiveum/yeoul/institution/ministry> , <https://lists.example/units/7> ;
                  dcterms:description "먼여울의 나루와 강둑을 지키던 가상의 부처입니다."@ko , "An invented ministry that watched the landings and the banks."@en ;
                  lar:atPlace %s ; lar:nameUse %s , %s , %s .
                %s a lar:NameUse ; lar:usedName "여울 치안부"@ko , "Department of Shallows Order"@en ; lar:dateEdtf "1948/1971-03" .
                %s a lar:NameUse ; lar:usedName "여울 보안부"@ko , "Department of Shallows Security"@en ; lar:dateEdtf "1971-03/1994" .
                %s a lar:NameUse ; lar:usedName "여울 보안성"@ko , "Ministry of Shallows Security"@en ; lar:dateEdtf "1994/.." .""".formatted(
                        named("여울 보안성", "Ministry of Shallows Security"),
                        place(COUNTRY),
                        part(ministry, "name-1"),
                        part(ministry, "name-2"),
                        part(ministry, "name-3"),
                        part(ministry, "name-1"),
                        part(ministry, "name-2"),
                        part(ministry, "name-3")));
        unit(NORTH_BUREAU, MINISTRY, "bureau", NORTH, "북여울도 보안국", "North Yeoul security bureau");
        unit(SOUTH_BUREAU, MINISTRY, "bureau", SOUTH, "남여울도 보안국", "South Yeoul security bureau");
        unit(DEPARTMENT, NORTH_BUREAU, "department", COUNTY, "첫눈군 보안부", "Cheotnun county security department");
        put(
                "institution",
                CAMP,
                "a lar:Institution , lar:DetentionFacility ; lar:partOf " + institution(NORTH_BUREAU)
                        + " ; lar:atPlace " + place(COUNTY) + " ; " + named("안개골 수용소", "Angaegol camp") + " .");
        put(
                "post",
                MINISTER,
                "a lar:Post ; lar:headOf " + ministry + " ; lar:postIn " + ministry + " ; "
                        + named("여울 보안상", "Minister of Shallows Security") + " .");
    }

    private static String part(String iri, String part) {
        return iri.substring(0, iri.length() - 1) + "#" + part + ">";
    }

    private void unit(String id, String above, String type, String place, String ko, String en) {
        put(
                "institution",
                id,
                "a lar:Institution , lar:InstitutionUnit ; lar:partOf " + institution(above) + " ; lar:atPlace "
                        + place(place) + " ; lar:institutionType <https://w3id.org/larchiveum/voc/institution-type/"
                        + type + "> ; " + named(ko, en) + " .");
    }

    private void controls() {
        control(1, COMMISSION, MINISTRY, "command", "1972/..");
        control(2, PARTY, MINISTRY, "party-guidance", "1967~/1994");
        control(3, MINISTRY, NORTH_BUREAU, "command", "1948/..");
        control(4, MINISTRY, SOUTH_BUREAU, "command", "1953/..");
        control(5, NORTH_BUREAU, DEPARTMENT, "command", "1955/1994");
        control(6, MINISTRY, DEPARTMENT, "command", "1994/..");
        control(7, NORTH_BUREAU, CAMP, "command", "1961-11?/1987");
    }

    private void control(int number, String controller, String controlled, String type, String when) {
        put("control", id(0xb00 + number), """
                a lar:ControlRelation ; lar:controller %s ; lar:controlled %s ; lar:dateEdtf "%s" ;
                  lar:controlType <https://w3id.org/larchiveum/voc/control-type/%s> ; lar:confidence <https://w3id.org/larchiveum/voc/confidence/medium> ;
                  dcterms:source "Invented gazetteer of Meon-yeoul, p. %d (invented)" .
                %s lar:%s %s ; lar:controlledBy %s .""".formatted(
                        institution(controller),
                        institution(controlled),
                        when,
                        type,
                        10 + number,
                        institution(controlled),
                        type.equals("command") ? "commandedBy" : "guidedBy",
                        institution(controller),
                        institution(controller)));
    }

    private void cases() {
        String[] units = {DEPARTMENT, CAMP, SOUTH_BUREAU, NORTH_BUREAU, DEPARTMENT};
        for (int i = 0; i < CASES; i++) {
            int decade = 1950 + 10 * (i * 7 % 5);
            var unit = units[i % units.length];
            put("case", id(0x1000 + i), """
                    a lar:ViolationCase ; lar:primaryViolationType <https://w3id.org/larchiveum/voc/violation-type/%s> ;
                      lar:dateEdtf "%dX" ; lar:earliest "%d-01-01"^^xsd:date ; lar:latest "%d-12-31"^^xsd:date ;
                      lar:atPlace %s ; lar:perpetratorInstitution %s ; lar:independentSourceCount %d ; lar:contradictionCount %d ;
                      lar:verificationStatus <https://w3id.org/larchiveum/voc/verification-status/%s> ;
                      lar:knowledgeBasis <https://w3id.org/larchiveum/voc/knowledge-basis/%s> .""".formatted(
                            TYPES[i % TYPES.length],
                            decade / 10,
                            decade,
                            decade + 9,
                            place(unit.equals(SOUTH_BUREAU) ? SOUTH : NORTH),
                            institution(unit),
                            1 + i % 4,
                            i % 5 == 4 ? 1 : 0,
                            STATUS[i % STATUS.length],
                            BASIS[i % BASIS.length]));
        }
    }

    private void papers() {
        put(
                "event",
                EVENT,
                "a lar:Event ; lar:dateEdtf \"196X\" ; lar:earliest \"1960-01-01\"^^xsd:date ; lar:latest \"1969-12-31\"^^xsd:date ; lar:atPlace "
                        + place(NORTH) + " .");
        put(
                "publication",
                BOOK,
                "a lar:Publication ; dcterms:creator \"하늘기록센터(가상)\" ; dcterms:publisher \"하늘기록센터(가상)\" ; lar:dateEdtf \"2004\" ;"
                        + " lar:isbn \"978-0-00-000000-0\" ; dcterms:language \"ko\" ; lar:callNumber \"가-204\" ; "
                        + named("먼여울강의 기억", "Memories of the Meon-yeoul") + " .");
        put(
                "instrument",
                CODE,
                "a lar:LegalInstrument ; lar:dateEdtf \"1961\" ; lar:issuedBy \"강변 안전 위원회\" ; "
                        + named("도강 금지령", "Decree against crossing the river") + " .");
        put(
                "proceeding",
                PROCEEDING,
                "a lar:LegalProceeding ; lar:forum \"Invented Tribunal of the Banks\" ; lar:dateEdtf \"2009/2011\" ; lar:concernsCase "
                        + at("case", FIRST_CASE) + " ; " + named("강둑 사건 심리", "The riverbank hearing") + " .");
    }

    private void figures() {
        figure(FIGURE, 120, "");
        figure(id(0xf2), 70, "illegal-detention");
        figure(id(0xf3), 20, "torture-physical-violence");
        figure(id(0xf4), 10, "disappearance");
    }

    private void figure(String id, int value, String type) {
        put("figure", id, """
                a lar:PublishedFigure ; lar:value %d ; lar:countingUnit lar:ViolationCase ; lar:asOf "2004-05" ; lar:figurePerpetrator %s ; %s
                  lar:publishedBy "하늘기록센터(가상)"@ko , "Haneul Documentation Centre (invented)"@en ; dcterms:source "Report 2004, p. 12 (invented)" .""".formatted(
                        value,
                        institution(MINISTRY),
                        type.isEmpty()
                                ? ""
                                : "lar:figureType <https://w3id.org/larchiveum/voc/violation-type/" + type + "> ;"));
    }
}
