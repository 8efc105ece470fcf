package org.larchiveum.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.rdf.model.ResourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.disclosure.AccessLevel;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.judgement.Judge;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Evidence;
import org.larchiveum.ontology.Institutions;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Voc;

class ImportTest {
    private static final String MAPPING = """
            system: inv
            invented: true
            tables:
              - file: units*.csv
                kind: institution
                id: no
                access: open
                columns:
                  name_ko: {property: prefLabel, language: ko}
                  name_en: {property: prefLabel, language: en}
                  part_of: partOf
                  former: nameUse
              - file: people*.csv
                kind: person
                id: no
                columns: {name: prefLabel, sex: sex, born: birthEdtf}
              - file: cases*.csv
                kind: case
                id: no
                columns:
                  type: {property: primaryViolationType, values: {가두기: illegal-detention}}
                  date: dateEdtf
                  victim: {property: involvement, role: victim, refers: person}
                  unit: {property: involvement, role: perpetrator, refers: institution}
                  note: note
            """;
    private static final String UNITS = """
            no,name_ko,name_en,part_of,former
            U1,물빛성,Ministry of Water Light,,강물부 = River Department [1973/1982]; 물부 [1982/..]
            U2,물빛성 들판국,Field Bureau,U1,
            """;
    private static final String PEOPLE = "no,name,sex,born\nP1,하늘 가람,여,1960년대\nP2,Blue Pine,male,c. 1971\n";
    private static final String CASES = """
            no,type,date,victim,unit,note
            C1,가두기,1998년 3월 5일,P1;P2,U2,처음
            C2,고문 및 폭행,1998-2001,P1,U2,
            """;

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void open() {
        home = new Home(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    private Path mapping() {
        return home.file("mapping.yaml", MAPPING);
    }

    private ImportReport all() {
        return home.take(
                mapping(),
                home.file("cases.csv", CASES),
                home.file("people.csv", PEOPLE),
                home.file("units.csv", UNITS));
    }

    @Test
    void rowsBecomeEntriesThatReferToOneAnother() {
        var report = all();

        assertThat(report.remarks().findings()).isEmpty();
        assertThat(report.ending()).isEqualTo(ImportReport.Ending.KEPT);
        assertThat(report.count(Outcome.ADDED)).isEqualTo(6);
        var first = home.get(Kind.CASE, "inv:C1");
        assertThat(first.values(Cases.primaryViolationType))
                .containsExactly(Voc.violationType("illegal-detention").asNode());
        assertThat(first.text(Lar.earliest)).contains("1998-03-05");
        assertThat(first.text(Lar.invented)).contains("true");
        assertThat(first.access().disclosure().level()).isEqualTo(AccessLevel.RESTRICTED);
        assertThat(first.values(Cases.involvement)).hasSize(3);
        var person = home.get(Kind.PERSON, "inv:P1").id().urn();
        assertThat(first.statements())
                .anyMatch(said -> said.getPredicate().equals(Cases.involvedAgent.asNode())
                        && said.getObject().getURI().equals(person));
        assertThat(home.get(Kind.CASE, "inv:C2").text(Lar.dateEdtf)).contains("1998/2001");
        assertThat(home.get(Kind.PERSON, "inv:P2").text(Lar.birthEdtf)).contains("1971~");
        var unit = home.get(Kind.INSTITUTION, "inv:U2");
        assertThat(unit.access().disclosure().level()).isEqualTo(AccessLevel.PUBLIC);
        assertThat(unit.statements()).anyMatch(said -> said.getObject().equals(Institutions.InstitutionUnit.asNode()));
        assertThat(unit.links(Institutions.partOf))
                .containsExactly(home.get(Kind.INSTITUTION, "inv:U1").id());
        assertThat(home.get(Kind.INSTITUTION, "inv:U1").values(Institutions.nameUse))
                .hasSize(2);
    }

    @Test
    void theSameTablesAgainChangeNothingAndMakeNoBatch() {
        var first = all();
        var head = home.archive().ledgerHead();

        var again = all();

        assertThat(again.ending()).isEqualTo(ImportReport.Ending.NOTHING_NEW);
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(first.count(Outcome.ADDED));
        assertThat(again.batch()).isEmpty();
        assertThat(home.archive().ledgerHead()).isEqualTo(head);
    }

    @Test
    void aChangedRowIsANewVersionOfTheSameEntryAndADryRunSaysWhatWouldChange() {
        all();
        var before = home.get(Kind.CASE, "inv:C2");
        var changed = home.file("cases.csv", CASES.replace("1998-2001", "1999"));

        var wouldBe = home.tryOut(mapping(), changed);

        assertThat(wouldBe.ending()).isEqualTo(ImportReport.Ending.DRY_RUN);
        assertThat(wouldBe.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.where()).isEqualTo("cases.csv, row 3");
            assertThat(difference.removed()).contains("lar:dateEdtf: 1998/2001");
            assertThat(difference.added()).contains("lar:dateEdtf: 1999", "lar:latest: 1999-12-31");
        });
        assertThat(home.get(Kind.CASE, "inv:C2")).isEqualTo(before);

        var report = home.take(mapping(), changed);

        assertThat(report.count(Outcome.CHANGED)).isOne();
        assertThat(report.count(Outcome.UNCHANGED)).isOne();
        var after = home.get(Kind.CASE, "inv:C2");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.text(Lar.dateEdtf)).contains("1999");
    }

    @Test
    void whatTheTablesSayNothingOfStaysAsStaffWroteIt() {
        all();
        var id = home.get(Kind.PERSON, "inv:P1").id();
        var written = ResourceFactory.createLangLiteral("읽은 날 적음", "ko").asNode();
        home.archive()
                .describe(
                        id,
                        entry -> {
                            var known = (Known) entry;
                            var said = new java.util.HashSet<>(known.statements());
                            said.add(org.apache.jena.graph.Triple.create(
                                    known.subject(), org.apache.jena.vocabulary.SKOS.note.asNode(), written));
                            return new Known(id, known.kind(), said, known.access(), known.files());
                        },
                        "tester",
                        "noted");

        var report = home.take(mapping(), home.file("people.csv", PEOPLE.replace("1960년대", "1965")));

        assertThat(report.count(Outcome.CHANGED)).isOne();
        var after = home.get(Kind.PERSON, "inv:P1");
        assertThat(after.text(Lar.birthEdtf)).contains("1965");
        assertThat(after.values(org.apache.jena.vocabulary.SKOS.note)).containsExactly(written);
    }

    @Test
    void oneRefusedRowStopsAllUnlessTheGoodOnesAreWanted() {
        var cases = home.file("cases.csv", CASES.replace("고문 및 폭행", "고문이나 폭행"));
        var people = home.file("people.csv", PEOPLE);
        var units = home.file("units.csv", UNITS);

        var all = home.take(mapping(), cases, people, units);

        assertThat(all.ending()).isEqualTo(ImportReport.Ending.REFUSED);
        assertThat(all.remarks().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("TAB-072");
            assertThat(finding.where()).isEqualTo("cases.csv, row 3, type");
            assertThat(finding.arguments()).contains("고문이나 폭행").anyMatch(nearest -> nearest.contains("고문 및 폭행"));
        });
        assertThat(home.find(Kind.PERSON, "inv:P1")).isEmpty();
        assertThat(home.archive().staff().accession("inv")).isEmpty();

        var good = home.takeGood(mapping(), cases, people, units);

        assertThat(good.ending()).isEqualTo(ImportReport.Ending.KEPT);
        assertThat(good.count(Outcome.REFUSED)).isOne();
        assertThat(home.find(Kind.CASE, "inv:C1")).isPresent();
        assertThat(home.find(Kind.CASE, "inv:C2")).isEmpty();
    }

    @Test
    void whatRefersToARefusedRowIsRefusedTooAsFarAsItReaches() {
        var units = UNITS + "U3,셋,Three,U4,\nU4,넷,Four,U5,\nU5,다섯,Five,,이름 [언젠가]\n";

        var report = home.takeGood(mapping(), home.file("units.csv", units));

        assertThat(report.count(Outcome.REFUSED)).isEqualTo(3);
        assertThat(report.count(Outcome.ADDED)).isEqualTo(2);
        assertThat(Home.codes(report)).containsExactly("TAB-074", "TAB-075");
    }

    @Test
    void aBatchTakenBackLeavesNothingAndTheSameTablesComeInAgain() throws InterruptedException {
        var batch = all().batch().orElseThrow();
        assertThat(batch(batch).files()).hasSize(4);
        assertThat(new Judge().judge(batch(batch), "the batch")).isEmpty();

        var undone = home.archive().undo(batch, "tester", "wrong tables");

        assertThat(undone.removed()).isEqualTo(6);
        assertThat(home.find(Kind.CASE, "inv:C1")).isEmpty();
        var again = all();
        assertThat(again.ending()).isEqualTo(ImportReport.Ending.KEPT);
        assertThat(again.batch()).isNotEqualTo(java.util.Optional.of(batch));
        home.archive().awaitProjection();
    }

    @Test
    void aBatchThatWasCutOffAndTakenBackIsNotGoneOnWith() {
        var batch = all().batch().orElseThrow();
        cutOff(batch);

        home.archive().undo(batch, "tester", "wrong tables");

        var again = all();
        assertThat(again.ending()).isEqualTo(ImportReport.Ending.KEPT);
        assertThat(again.batch()).isPresent().isNotEqualTo(java.util.Optional.of(batch));
        assertThat(batch(batch).text(Lar.undoneAt)).isPresent();
    }

    @Test
    void anImportThatWasCutOffIsCompletedInTheSameBatch() {
        var order = mapping();
        var tables = new Path[] {
            home.file("cases.csv", CASES), home.file("people.csv", PEOPLE), home.file("units.csv", UNITS)
        };
        var batch = home.take(order, tables).batch().orElseThrow();
        cutOff(batch);

        var again = home.take(order, tables);

        assertThat(again.batch()).contains(batch);
        assertThat(batch(batch).text(Lar.completedAt)).isPresent();
    }

    /** As a crash leaves it, before the batch is marked. */
    private void cutOff(EntryId batch) {
        home.archive()
                .describe(
                        batch,
                        entry -> {
                            var known = (Known) entry;
                            var said = new java.util.HashSet<>(known.statements());
                            said.removeIf(t -> t.getPredicate().equals(Lar.completedAt.asNode()));
                            return new Known(batch, known.kind(), said, known.access(), known.files());
                        },
                        "tester",
                        "as a crash leaves it");
    }

    private Known batch(EntryId batch) {
        return (Known) home.archive().staff().entry(batch).orElseThrow().entry();
    }

    @Test
    void aTestimonyWithoutConsentIsKeptSealedWithAFindingUntilConsentComes() {
        var mapping = home.file("testimonies.yaml", """
                system: inv
                tables:
                  - {file: testimonies.csv, kind: testimony, id: no, columns: {group: originGroup}, constants: {sourceType: interview}}
                  - {file: consents.csv, kind: consent, id: no, columns: {for: consentFor, scope: consentScope, day: consentRecorded}}
                """);
        var testimonies = home.file("testimonies.csv", "no,group\nT1,g1\nT2,g2\n");
        var consents = home.file("consents.csv", "no,for,scope,day\nK1,T1,보존; 통계 이용,2020-03-04\n");

        var report = home.take(mapping, testimonies, consents);

        assertThat(report.remarks().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("TAB-080");
            assertThat(finding.where()).isEqualTo("testimonies.csv, row 3");
        });
        var agreed = home.get(Kind.TESTIMONY, "inv:T1");
        assertThat(agreed.access().disclosure().level()).isEqualTo(AccessLevel.RESTRICTED);
        assertThat(agreed.text(Lar.reviewReason)).isEmpty();
        assertThat(agreed.values(Evidence.sourceType))
                .containsExactly(Voc.sourceType("interview").asNode());
        var unknown = home.get(Kind.TESTIMONY, "inv:T2");
        assertThat(unknown.access().disclosure().level()).isEqualTo(AccessLevel.SEALED);
        assertThat(unknown.text(Lar.reviewReason)).contains("consent unknown");

        var later = home.file("consents.csv", "no,for,scope,day\nK2,T2,archive,2021-05-06\n");
        var second = home.take(mapping, testimonies, later);

        assertThat(second.remarks().findings()).isEmpty();
        assertThat(second.count(Outcome.CHANGED)).isOne();
        var settled = home.get(Kind.TESTIMONY, "inv:T2");
        assertThat(settled.text(Lar.reviewReason)).isEmpty();
        assertThat(settled.access().disclosure().level())
                .as("opening is somebody's decision")
                .isEqualTo(AccessLevel.SEALED);
    }

    @Test
    void consentThatComesAloneSettlesATestimonyThatWaitedForIt() {
        var mapping = home.file("testimonies.yaml", """
                system: inv
                tables:
                  - {file: testimonies.csv, kind: testimony, id: no, columns: {group: originGroup}, constants: {sourceType: interview}}
                  - {file: consents.csv, kind: consent, id: no, columns: {for: consentFor, scope: consentScope, day: consentRecorded}}
                """);
        home.take(mapping, home.file("testimonies.csv", "no,group\nT1,g1\n"));
        assertThat(home.get(Kind.TESTIMONY, "inv:T1").text(Lar.reviewReason)).isPresent();

        var report = home.take(mapping, home.file("consents.csv", "no,for,scope,day\nK1,T1,보존,2020-03-04\n"));

        assertThat(report.count(Outcome.CHANGED)).isOne();
        assertThat(home.get(Kind.TESTIMONY, "inv:T1").text(Lar.reviewReason)).isEmpty();
    }

    @Test
    void aRefusedConsentRecordIsNoConsent() {
        var mapping = home.file("testimonies.yaml", """
                system: inv
                tables:
                  - {file: testimonies.csv, kind: testimony, id: no, columns: {group: originGroup}, constants: {sourceType: interview}}
                  - {file: consents.csv, kind: consent, id: no, columns: {for: consentFor, scope: consentScope, day: consentRecorded}}
                """);

        home.takeGood(
                mapping,
                home.file("testimonies.csv", "no,group\nT1,g1\n"),
                home.file("consents.csv", "no,for,scope,day\nK1,T1,무엇이든,2020-03-04\n"));

        assertThat(home.get(Kind.TESTIMONY, "inv:T1").access().disclosure().level())
                .isEqualTo(AccessLevel.SEALED);
    }
}
