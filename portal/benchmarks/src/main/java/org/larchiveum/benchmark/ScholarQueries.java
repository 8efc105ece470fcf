package org.larchiveum.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/** Twelve questions of the kind that scholars ask of a documentation centre's database, in the terms of the ontology: of all of it, and of its public side. */
final class ScholarQueries {
    private static final String PREFIXES = """
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            PREFIX role: <https://w3id.org/larchiveum/voc/involvement-role/>
            PREFIX stance: <https://w3id.org/larchiveum/voc/stance/>
            PREFIX voc: <https://w3id.org/larchiveum/voc/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>
            """;

    private ScholarQueries() {}

    /** Of the staff's dataset, by name, in order. The first two walk the scheme of violations and the chain of command. */
    static Map<String, String> ofStaff() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("cases by right and year", """
                SELECT ?top ?year (COUNT(DISTINCT ?case) AS ?n) WHERE {
                  ?top skos:topConceptOf voc:violation-type . ?type skos:broader* ?top .
                  ?case lar:primaryViolationType ?type ; lar:earliest ?from . BIND(YEAR(?from) AS ?year) }
                GROUP BY ?top ?year ORDER BY ?top ?year""");
        queries.put("cases below two ministries", """
                SELECT ?type (COUNT(DISTINCT ?case) AS ?n) WHERE {
                  VALUES ?name { "kp:institution/mss" "kp:institution/mps" }
                  ?ministry lar:earlierIdentifier ?name . ?unit lar:commandedBy* ?ministry .
                  ?case lar:perpetratorInstitution ?unit ; lar:primaryViolationType ?type }
                GROUP BY ?type""");
        queries.put("institutions by victims", """
                SELECT ?institution ?name (COUNT(DISTINCT ?victim) AS ?n) WHERE {
                  ?case lar:perpetratorInstitution ?institution ; lar:involvement ?involvement .
                  ?involvement lar:involvementRole role:victim ; lar:involvedAgent ?victim .
                  ?institution skos:prefLabel ?name FILTER(LANG(?name) = "ko") }
                GROUP BY ?institution ?name ORDER BY DESC(?n) ?institution LIMIT 20""");
        queries.put("violations suffered together", """
                SELECT ?one ?other (COUNT(DISTINCT ?victim) AS ?n) WHERE {
                  ?a lar:involvedAgent ?victim ; lar:involvementRole role:victim .
                  ?first lar:involvement ?a ; lar:primaryViolationType ?one .
                  ?b lar:involvedAgent ?victim ; lar:involvementRole role:victim .
                  ?second lar:involvement ?b ; lar:primaryViolationType ?other
                  FILTER(STR(?one) < STR(?other)) }
                GROUP BY ?one ?other ORDER BY DESC(?n) ?one ?other LIMIT 50""");
        queries.put("persons in six cases or more", """
                SELECT ?person (COUNT(DISTINCT ?case) AS ?n) WHERE {
                  ?case lar:involvement ?involvement .
                  ?involvement lar:involvementRole role:victim ; lar:involvedAgent ?person . ?person a lar:Person }
                GROUP BY ?person HAVING(COUNT(DISTINCT ?case) >= 6) ORDER BY DESC(?n) ?person""");
        queries.put("names by a pattern", """
                SELECT ?person ?name WHERE {
                  ?person a lar:Person ; skos:prefLabel ?name FILTER(REGEX(?name, "person 4[0-9]*77$", "i")) }
                ORDER BY ?name LIMIT 100""");
        queries.put("DESCRIBE a unit", """
                DESCRIBE ?unit WHERE { ?unit lar:earlierIdentifier "scale:U1152" }""");
        queries.put("CONSTRUCT a unit's evidence", """
                CONSTRUCT { ?case lar:primaryViolationType ?type ; lar:dateEdtf ?date .
                  ?attestation lar:attests ?case ; lar:knowledgeBasis ?basis ; lar:fromSource ?source }
                WHERE { ?unit lar:earlierIdentifier "scale:U1152" .
                  ?case lar:perpetratorInstitution ?unit ; lar:primaryViolationType ?type .
                  OPTIONAL { ?case lar:dateEdtf ?date }
                  ?attestation lar:attests ?case ; lar:knowledgeBasis ?basis ; lar:fromSource ?source }""");
        queries.put("cases, page 101", """
                SELECT ?case ?date ?place WHERE {
                  ?case a lar:ViolationCase ; lar:earliest ?date ; lar:atPlace ?at .
                  ?at skos:prefLabel ?place FILTER(LANG(?place) = "en") }
                ORDER BY ?date ?case LIMIT 50 OFFSET 5000""");
        queries.put("cases of a province, five OPTIONAL", """
                SELECT ?case ?date ?facility ?sex ?place ?basis WHERE {
                  ?province lar:earlierIdentifier "scale:P3" . ?at lar:within ?province .
                  ?case lar:atPlace ?at ; a lar:ViolationCase
                  OPTIONAL { ?case lar:dateEdtf ?date } OPTIONAL { ?case lar:facilityType ?facility }
                  OPTIONAL { ?case lar:victimSex ?sex }
                  OPTIONAL { ?at skos:prefLabel ?place FILTER(LANG(?place) = "ko") }
                  OPTIONAL { ?attestation lar:attests ?case ; lar:stance stance:contradicts ; lar:knowledgeBasis ?basis } }
                ORDER BY ?date ?case ?basis LIMIT 50 OFFSET 100""");
        queries.put("cases by basis of knowledge", """
                SELECT ?basis ?status (COUNT(DISTINCT ?case) AS ?n) WHERE {
                  ?attestation lar:attests ?case ; lar:knowledgeBasis ?basis . ?case lar:verificationStatus ?status }
                GROUP BY ?basis ?status ORDER BY ?basis ?status""");
        queries.put("cases within a rectangle", """
                SELECT ?place (COUNT(?case) AS ?n) WHERE {
                  ?place geo:lat ?lat ; geo:long ?long
                  FILTER(?lat > 38 && ?lat < 40 && ?long > 125 && ?long < 127.5)
                  ?case lar:atPlace ?place ; a lar:ViolationCase }
                GROUP BY ?place ORDER BY DESC(?n) ?place""");
        queries.replaceAll((name, query) -> PREFIXES + query);
        return queries;
    }

    /** The same kinds of questions, of what is public: cases by decade and province, institutions, no person. */
    static Map<String, String> ofPublic() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("cases by right and decade", """
                SELECT ?top ?decade (COUNT(DISTINCT ?case) AS ?n) WHERE {
                  ?top skos:topConceptOf voc:violation-type . ?type skos:broader* ?top .
                  ?case lar:primaryViolationType ?type ; lar:dateEdtf ?decade }
                GROUP BY ?top ?decade ORDER BY ?top ?decade""");
        queries.put("cases below two ministries", """
                SELECT ?type (COUNT(DISTINCT ?case) AS ?n) WHERE {
                  VALUES ?name { "Ministry of State Security"@en "Ministry of Social Security"@en }
                  ?ministry skos:prefLabel ?name . ?unit lar:commandedBy* ?ministry .
                  ?case lar:perpetratorInstitution ?unit ; lar:primaryViolationType ?type }
                GROUP BY ?type""");
        queries.put("institutions by cases", """
                SELECT ?institution ?name (COUNT(DISTINCT ?case) AS ?n) WHERE {
                  ?case lar:perpetratorInstitution ?institution .
                  ?institution skos:prefLabel ?name FILTER(LANG(?name) = "ko") }
                GROUP BY ?institution ?name ORDER BY DESC(?n) ?institution LIMIT 20""");
        queries.put("types at the same institutions", """
                SELECT ?one ?other (COUNT(DISTINCT ?institution) AS ?n) WHERE {
                  { SELECT DISTINCT ?institution ?one {
                      ?a lar:perpetratorInstitution ?institution ; lar:primaryViolationType ?one } }
                  { SELECT DISTINCT ?institution ?other {
                      ?b lar:perpetratorInstitution ?institution ; lar:primaryViolationType ?other } }
                  FILTER(STR(?one) < STR(?other)) }
                GROUP BY ?one ?other ORDER BY DESC(?n) ?one ?other LIMIT 50""");
        queries.put("provinces and types, a hundred or more", """
                SELECT ?place ?type (COUNT(?case) AS ?n) WHERE {
                  ?case a lar:ViolationCase ; lar:atPlace ?place ; lar:primaryViolationType ?type }
                GROUP BY ?place ?type HAVING(COUNT(?case) >= 100) ORDER BY DESC(?n) ?place ?type""");
        queries.put("names by a pattern", """
                SELECT ?unit ?name WHERE {
                  ?unit a lar:Institution ; skos:prefLabel ?name FILTER(REGEX(?name, "unit 1[0-9]*7$", "i")) }
                ORDER BY ?name LIMIT 100""");
        queries.put("DESCRIBE a unit", """
                DESCRIBE ?unit WHERE { ?unit skos:prefLabel "Ministry of State Security"@en }""");
        queries.put("CONSTRUCT the chain below", """
                CONSTRUCT { ?unit lar:commandedBy ?above ; skos:prefLabel ?name }
                WHERE { ?top skos:prefLabel "Ministry of State Security"@en .
                  ?unit lar:commandedBy* ?top ; lar:commandedBy ?above ; skos:prefLabel ?name }""");
        queries.put("cases, page 101", """
                SELECT ?case ?date ?place WHERE {
                  ?case a lar:ViolationCase ; lar:earliest ?date ; lar:atPlace ?at .
                  ?at skos:prefLabel ?place FILTER(LANG(?place) = "en") }
                ORDER BY ?date ?case LIMIT 50 OFFSET 5000""");
        queries.put("cases of a province, five OPTIONAL", """
                SELECT ?case ?date ?facility ?status ?place ?basis WHERE {
                  ?at skos:prefLabel "Invented province 3"@en .
                  ?case lar:atPlace ?at ; a lar:ViolationCase
                  OPTIONAL { ?case lar:dateEdtf ?date } OPTIONAL { ?case lar:facilityType ?facility }
                  OPTIONAL { ?case lar:verificationStatus ?status }
                  OPTIONAL { ?at skos:prefLabel ?place FILTER(LANG(?place) = "ko") }
                  OPTIONAL { ?case lar:knowledgeBasis ?basis } }
                ORDER BY ?date ?case ?basis LIMIT 50 OFFSET 100""");
        queries.put("cases by sources and status", """
                SELECT ?sources ?status (COUNT(DISTINCT ?case) AS ?n) WHERE {
                  ?case lar:independentSourceCount ?sources ; lar:verificationStatus ?status }
                GROUP BY ?sources ?status ORDER BY ?sources ?status""");
        queries.put("cases within a rectangle", """
                SELECT ?place (COUNT(?case) AS ?n) WHERE {
                  ?place geo:lat ?lat ; geo:long ?long
                  FILTER(?lat > 38 && ?lat < 41 && ?long > 125 && ?long < 128)
                  ?case lar:atPlace ?place ; a lar:ViolationCase }
                GROUP BY ?place ORDER BY DESC(?n) ?place""");
        queries.replaceAll((name, query) -> PREFIXES + query);
        return queries;
    }
}
