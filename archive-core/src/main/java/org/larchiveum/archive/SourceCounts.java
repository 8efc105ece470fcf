package org.larchiveum.archive;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.larchiveum.archive.anonymity.CaseForm;
import org.larchiveum.archive.catalogue.Stored;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.publication.PublicView;
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

    private final Engines engines;
    private final Ontology ontology;

    SourceCounts(Engines engines, Ontology ontology) {
        this.engines = engines;
        this.ontology = ontology;
    }

    /**
     * Both distributions.
     *
     * @param told which cases the release tells of
     * @param today on which campaigns are named that are open
     * @param before what the release before told
     */
    Map<Distribution.Of, List<Share>> shares(Predicate<PublicId> told, LocalDate today, List<Distribution> before) {
        var campaigns = campaigns(today);
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

    private Map<EntryId, String> campaigns(LocalDate today) {
        try (var ids = engines.ledger().entries(Kind.CAMPAIGN.word())) {
            return ids.flatMap(id -> engines.catalogue().find(id).stream())
                    .map(Stored::entry)
                    .filter(entry -> PublicView.open(entry, today))
                    .collect(Collectors.toMap(Entry::id, entry -> engines.issuing()
                            .names()
                            .entry(Kind.CAMPAIGN, entry.access().publicId())));
        }
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
            Function<String, Optional<String>> named,
            List<Share> before) {
        headings.put(Figures.UNKNOWN, 0);
        var sources = new HashMap<String, Set<String>>();
        engines
                .staff()
                .graph()
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
        return new SmallNumbers(engines.issuing().k()).shares(headings, before);
    }
}
