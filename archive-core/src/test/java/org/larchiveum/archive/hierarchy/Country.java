package org.larchiveum.archive.hierarchy;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Multilingual;

/**
 * Institutions for tests. The two ministries have the histories of names that were published of them (KBS world; nkd.or.kr; see the
 * profile); every unit below them, every post and every relation is invented.
 */
final class Country {
    static final String SECURITY = "urn:x:security";
    static final String POLICE = "urn:x:police";
    static final String COMMISSION = "urn:x:commission";
    static final String PARTY = "urn:x:party";
    static final String BUREAU = "urn:x:bureau";
    static final String PROVINCE = "urn:x:province";
    static final String COUNTY = "urn:x:county";
    static final String MINISTER = "urn:x:minister";
    static final String CHIEF = "urn:x:chief";

    private Country() {}

    static Hierarchy hierarchy() {
        return Hierarchy.of(units(), posts(), controls(), postings());
    }

    static List<Unit> units() {
        return List.of(
                unit(
                        SECURITY,
                        words("국가보위성", "Ministry of State Security"),
                        name("1973/1982", "국가정치보위부"),
                        name("1982-04-05/1993", "국가보위부"),
                        name("1993/2016", "국가안전보위부"),
                        name("2016/..", "국가보위성")),
                unit(
                        POLICE,
                        words("사회안전성", "Ministry of Social Security"),
                        name("../1998", "사회안전부"),
                        name("1998/2000", "사회안전성"),
                        name("2000/2010", "인민보안성"),
                        name("2010/2016", "인민보안부"),
                        name("2016/2020-05", "인민보안성"),
                        name("2020-05/..", "사회안전성")),
                unit(COMMISSION, words("가상 위원회", "Invented Commission")),
                unit(PARTY, words("가상 당 부서", "Invented Party Department")),
                unit(BUREAU, words("가상 국", "Invented Bureau")),
                unit(
                        PROVINCE,
                        words("가상도 보위국", "Invented Province Department"),
                        new NameUse(words("가상도 보위부", "Invented Province Office"), when("1993/2016")),
                        new NameUse(words("가상도 보위국", "Invented Province Department"), when("2016/.."))),
                unit(COUNTY, words("가상군 보위부", "Invented County Office")));
    }

    static List<Control> controls() {
        return List.of(
                command("c1", PROVINCE, COUNTY, "1990/.."),
                command("c2", BUREAU, PROVINCE, "1990/2010"),
                command("c3", SECURITY, PROVINCE, "2010/.."),
                command("c4", SECURITY, BUREAU, "1990/.."),
                command("c5", COMMISSION, SECURITY, "1998-09-05/2016-06-29"),
                control("c6", PARTY, SECURITY, ControlType.PARTY_GUIDANCE, "1990/.."));
    }

    static List<Post> posts() {
        return List.of(
                new Post(MINISTER, words("가상 상", "Invented Minister"), Optional.empty(), Optional.of(SECURITY)),
                new Post(CHIEF, words("가상 부장", "Invented Chief"), Optional.of(COUNTY), Optional.empty()));
    }

    static List<Posting> postings() {
        return List.of(
                posting("p1", MINISTER, "1987/1999-03-01"),
                posting("p2", MINISTER, "1999-03-02/2012"),
                posting("p3", CHIEF, "1994/1996"),
                posting("p4", CHIEF, "2001/.."));
    }

    static Unit unit(String iri, Multilingual label, NameUse... names) {
        return new Unit(iri, label, List.of(names), Optional.empty());
    }

    static NameUse name(String edtf, String korean) {
        return new NameUse(Multilingual.of("ko", korean), when(edtf));
    }

    static Control command(String iri, String controller, String controlled, String edtf) {
        return control(iri, controller, controlled, ControlType.COMMAND, edtf);
    }

    static Control control(String iri, String controller, String controlled, ControlType type, String edtf) {
        return new Control(iri, controller, controlled, type, when(edtf), Optional.of("medium"), List.of("invented"));
    }

    static Posting posting(String iri, String post, String edtf) {
        return new Posting(iri, post, "urn:x:holder-" + iri, Multilingual.of("ko", "가상 인물 " + iri), when(edtf));
    }

    static Optional<DateSpan> when(String edtf) {
        return DateSpan.parse(edtf);
    }

    static Multilingual words(String korean, String english) {
        var byTag = new TreeMap<String, String>();
        byTag.put("ko", korean);
        byTag.put("en", english);
        return new Multilingual(byTag);
    }
}
