package org.larchiveum.archive;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.larchiveum.archive.anonymity.CaseForm;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.release.Distribution;
import org.larchiveum.archive.release.Figures;
import org.larchiveum.archive.release.Share;
import org.larchiveum.archive.release.SmallNumbers;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Voc;

/**
 * The sources that open cases rest on, counted by their types and by the campaigns that collected them. Both are known to the staff side only, and only
 * numbers leave it.
 */
final class SourceCounts {
    private static final String PREFIX = "PREFIX lar: <https://w3id.org/larchiveum/ns#>\n";
    private static final String TYPES = PREFIX + """
            SELECT DISTINCT ?form ?s ?of { ?c lar:publicForm ?form . ?a lar:attests ?c ; lar:fromSource ?s
              OPTIONAL { ?s lar:sourceType ?of } }""";
    private static final String CAMPAIGNS = PREFIX + """
            SELECT DISTINCT ?form ?s ?of { ?c lar:publicForm ?form . ?a lar:attests ?c ; lar:fromSource ?s
              OPTIONAL { ?i lar:produced ?s ; lar:inCampaign ?of } }""";

    private final GraphStore staff;
    private final Ontology ontology;
    private final int k;

    SourceCounts(GraphStore staff, Ontology ontology, int k) {
        this.staff = staff;
        this.ontology = ontology;
        this.k = k;
    }

    /**
     * Both distributions.
     *
     * @param told which cases the release tells of
     * @param campaigns the open campaigns and their public addresses
     * @param before what the release before told
     */
    Map<Distribution.Of, List<Share>> shares(
            Predicate<PublicId> told, Map<EntryId, String> campaigns, List<Distribution> before) {
        var types = new TreeMap<String, Integer>();
        ontology.concepts(Voc.SOURCE_TYPE).forEach(type -> types.put(type.getURI(), 0));
        var collected = new TreeMap<String, Integer>();
        campaigns.values().forEach(address -> collected.put(address, 0));
        var found = new EnumMap<Distribution.Of, List<Share>>(Distribution.Of.class);
        found.put(
                Distribution.Of.SOURCE_TYPE,
                counted(TYPES, told, types, Optional::of, earlier(before, Distribution.Of.SOURCE_TYPE)));
        found.put(
                Distribution.Of.CAMPAIGN,
                counted(
                        CAMPAIGNS,
                        told,
                        collected,
                        urn -> EntryId.parse(urn).flatMap(id -> Optional.ofNullable(campaigns.get(id))),
                        earlier(before, Distribution.Of.CAMPAIGN)));
        return found;
    }

    private static List<Share> earlier(List<Distribution> before, Distribution.Of of) {
        return before.stream()
                .filter(one -> one.of() == of)
                .findFirst()
                .map(Distribution::shares)
                .orElse(List.of());
    }

    /** Headings that nobody may name, and sources of which nothing is known, count together. */
    private List<Share> counted(
            String query,
            Predicate<PublicId> told,
            TreeMap<String, Integer> headings,
            java.util.function.Function<String, Optional<String>> named,
            List<Share> before) {
        headings.put(Figures.UNKNOWN, 0);
        var sources = new HashMap<String, Set<String>>();
        staff
                .select(
                        query,
                        Map.of(),
                        row -> List.of(
                                row.getLiteral("form").getLexicalForm(),
                                row.get("s").toString(),
                                row.contains("of") ? row.get("of").toString() : ""))
                .stream()
                .filter(line -> CaseForm.parse(line.get(0))
                        .filter(form -> form.kind() == Kind.CASE && told.test(form.id()))
                        .isPresent())
                .forEach(line -> sources.computeIfAbsent(
                                named.apply(line.get(2))
                                        .filter(headings::containsKey)
                                        .orElse(Figures.UNKNOWN),
                                heading -> new HashSet<>())
                        .add(line.get(1)));
        sources.forEach((heading, all) -> headings.put(heading, all.size()));
        return new SmallNumbers(k).shares(headings, before);
    }
}
