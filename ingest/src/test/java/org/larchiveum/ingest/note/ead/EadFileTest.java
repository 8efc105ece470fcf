package org.larchiveum.ingest.note.ead;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.arrival.Arrival;
import org.larchiveum.ingest.arrival.Survey;

class EadFileTest {
    private static final String AID = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ead xmlns="http://ead3.archivists.org/schema/">
              <control><recordid>x</recordid></control>
              <archdesc level="fonds">
                <did>
                  <unitid>RV</unitid>
                  <unittitle lang="kor">강변  기록</unittitle><unittitle lang="eng">River <emph>records</emph></unittitle>
                  <unitdate normal="1962/1974">the years of the river</unitdate>
                  <physdesc>3 boxes</physdesc>
                  <origination><persname><part>An invented clerk</part><part>1920-1990</part></persname></origination>
                  <langmaterial><languageset><language langcode="kor">Korean</language><script scriptcode="Hang"/></languageset></langmaterial>
                </did>
                <scopecontent><head>Scope</head><p>One.</p><p>Two &amp; three.</p></scopecontent>
                <odd audience="internal"><p>Shelf 4</p></odd>
                <userestrict><p><ref href="http://rightsstatements.org/vocab/NKC/1.0/">none known</ref></p></userestrict>
                <controlaccess><subject><part>Rivers</part></subject><geogname><part lang="kor">강</part><part lang="eng">River</part></geogname></controlaccess>
                <dsc>
                  <c01 level="series"><did><unitid>RV-1</unitid><unittitle>Letters</unittitle></did>
                    <c02 level="item"><did><unitid>RV-1-1</unitid><unittitle>A letter</unittitle>
                      <unitdatestructured><daterange><fromdate standarddate="1962">1962</fromdate><todate standarddate="1963">1963</todate></daterange></unitdatestructured>
                      <dao daotype="derived" href="scans/letter%20one.txt"/></did></c02>
                    <c02 level="item" audience="internal"><did><unitid>RV-1-2</unitid><unittitle>A list</unittitle></did></c02>
                  </c01>
                  <c01 level="otherlevel"><did><unittitle>Elsewhere</unittitle><dao daotype="derived" href="https://elsewhere.example/a.txt"/></did></c01>
                </dsc>
              </archdesc>
            </ead>
            """;

    @TempDir
    private Path folder;

    private EadFile read(String text) throws IOException {
        return EadFile.read(Files.writeString(folder.resolve("papers.ead.xml"), text));
    }

    @Test
    void describesEveryUnitByTheKeysOfDescriptionFiles() throws IOException {
        var aid = read(AID);

        assertThat(aid.findings()).isEmpty();
        assertThat(aid.units().getFirst().note().values())
                .isEqualTo(Map.ofEntries(
                        entry("level", "fonds"),
                        entry("reference", "RV"),
                        entry("title", Map.of("ko", "강변 기록", "en", "River records")),
                        entry("date", "1962/1974"),
                        entry("extent", "3 boxes"),
                        entry("creator", List.of("An invented clerk, 1920-1990")),
                        entry("language", List.of("ko")),
                        entry("scope", "One.\nTwo & three."),
                        entry("rights", Map.of("statement", "http://rightsstatements.org/vocab/NKC/1.0/")),
                        entry("subjects", List.of("Rivers")),
                        entry("places", List.of(Map.of("ko", "강", "en", "River")))));
    }

    @Test
    void keepsTheTreeAndTheFilesInIt() throws IOException {
        var units = read(AID).units();

        assertThat(units).extracting(EadFile.Unit::key).containsExactly("0", "0.1", "0.1.1", "0.1.2", "0.2");
        assertThat(units).extracting(unit -> unit.above().orElse("")).containsExactly("", "0", "0.1", "0.1", "0");
        assertThat(units).extracting(unit -> unit.file().orElse("")).containsExactly("", "", "letter one.txt", "", "");
        assertThat(units.get(2).note().values()).containsEntry("date", "1962/1963");
    }

    @Test
    void whatIsInternalIsLeftOutOrClosed() throws IOException {
        var aid = read(AID);

        assertThat(aid.units().toString()).doesNotContain("Shelf 4");
        assertThat(aid.units().get(3).note().values()).containsEntry("disclosure", "closed");
    }

    @Test
    void aFindingAidBesidePapersPlacesThem() throws IOException {
        var papers = Files.createDirectory(folder.resolve("papers"));
        Files.writeString(papers.resolve("letter one.txt"), "An invented letter.");
        Files.writeString(papers.resolve("other.txt"), "Another one.");
        Files.writeString(papers.resolve("_table.ead.xml"), AID);

        var consignment = Survey.of(List.of(papers), java.util.Optional.empty());

        assertThat(consignment.findings()).isEmpty();
        assertThat(consignment.units())
                .extracting(unit -> String.valueOf(unit.note().values().get("reference")))
                .containsExactly("RV", "RV-1", "RV-1-2", "null");
        assertThat(consignment.units().get(1).above())
                .isEqualTo(consignment.units().getFirst().place());
        assertThat(consignment.files())
                .extracting(Arrival::name, Arrival::unit)
                .containsExactly(
                        tuple("letter one.txt", consignment.units().get(1).place()),
                        tuple("other.txt", Arrival.Place.TOP));
        assertThat(consignment.files().getFirst().note().values()).containsEntry("reference", "RV-1-1");
    }

    @Test
    void aFindingAidOnTheCommandLineDoesTheSame() throws IOException {
        var papers = Files.createDirectory(folder.resolve("papers"));
        Files.writeString(papers.resolve("letter one.txt"), "An invented letter.");
        var aid = Files.writeString(folder.resolve("given.ead.xml"), AID);

        var consignment = Survey.of(List.of(papers), java.util.Optional.of(aid));

        assertThat(consignment.units()).hasSize(4);
        assertThat(consignment.files().getFirst().unit())
                .isEqualTo(consignment.units().get(1).place());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE ead SYSTEM 'ead.dtd'><ead/>",
                "<!DOCTYPE ead [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><ead><archdesc><did><unitid>&a;</unitid></did></archdesc></ead>",
                "<!DOCTYPE e [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><ead>&b;</ead>",
                "<ead><archdesc>&undeclared;</archdesc></ead>",
                "<ead><archdesc>",
                "",
                "not XML at all",
                "\u0000"
            })
    void hostileAndBrokenFilesAreRefused(String text) throws IOException {
        var aid = read(text);

        assertThat(aid.units()).isEmpty();
        assertThat(aid.findings()).extracting(Finding::code).containsExactly("DES-114");
        assertThat(aid.findings().toString()).doesNotContain("root:");
    }

    @Test
    void aTowerOfElementsIsRefused() throws IOException {
        assertThat(read("<ead>".repeat(5_000) + "</ead>".repeat(5_000)).findings())
                .extracting(Finding::code)
                .containsExactly("DES-114");
    }

    @Test
    void whatIsNoFindingAidSaysSo() throws IOException {
        assertThat(read("<html><body/></html>").findings())
                .containsExactly(Finding.refusal("DES-115", "papers.ead.xml", "html"));
    }
}
