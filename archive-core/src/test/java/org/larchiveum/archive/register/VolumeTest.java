package org.larchiveum.archive.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.entry.KnownGraph;
import org.larchiveum.archive.entry.Told;
import org.larchiveum.archive.fault.ArchiveException;

class VolumeTest {
    @Property(tries = 300)
    void everyTextComesBackFromItsOwnSlice(@ForAll @Size(min = 1, max = 5) List<String> texts) {
        var entries = texts.stream()
                .map(VolumeTest::wellFormed)
                .map(text -> Told.of(Kind.CASE, "an invented case")
                        .says("closing", Told.text(text))
                        .part("name-1", "usedName", NodeFactory.createLiteralLang(text, "ko"))
                        .known())
                .toList();
        var volume = Volume.of(entries);
        for (var entry : entries) {
            var read = KnownGraph.read(entry.id(), volume.graph(volume.slice(entry.id())));
            assertThat(read).contains(entry);
        }
    }

    @Property(tries = 100)
    void aStoredVolumeIsFoundToHoldTheSlicesItWasWrittenWith(@ForAll @Size(min = 1, max = 5) List<String> texts) {
        var entries = texts.stream()
                .map(text -> Told.of(Kind.PERSON, wellFormed(text)).known())
                .toList();
        var volume = Volume.of(entries);
        assertThat(Volume.read(volume.turtle()).slices().keySet())
                .containsExactlyElementsOf(entries.stream().map(Known::id).toList());
        for (var entry : entries) {
            var found = Volume.read(volume.turtle());
            assertThat(KnownGraph.read(entry.id(), found.graph(found.slice(entry.id()))))
                    .contains(entry);
        }
    }

    @Test
    void numbersAndDatesKeepTheirTypes() {
        var entry = Told.of(Kind.FIGURE, "an invented figure")
                .says("value", NodeFactory.createLiteralDT("18627", XSDDatatype.XSDinteger))
                .says("earliest", NodeFactory.createLiteralDT("1998-03-01", XSDDatatype.XSDdate))
                .says("latitude", NodeFactory.createLiteralDT("39.0339", XSDDatatype.XSDdecimal))
                .says("invented", NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean))
                .known();
        var volume = Volume.of(List.of(entry));
        assertThat(KnownGraph.read(entry.id(), volume.graph(volume.slice(entry.id()))))
                .contains(entry);
    }

    @Test
    void aSliceIsWrittenIntoTheLedgerAndReadFromIt() {
        var slice = new Slice("entries.ttl", 812, 1_620);
        assertThat(slice.folder()).isEqualTo("entries.ttl#bytes=812-1620");
        assertThat(Slice.of(slice.folder())).contains(slice);
        assertThat(Slice.of("")).isEmpty();
        assertThat(Slice.of("part/")).isEmpty();
    }

    @Test
    void aDamagedBlockIsSaidToBeDamaged() {
        assertThatThrownBy(() -> Volume.parse("<urn:uuid:x> lar:level".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ArchiveException.Corrupt.class);
    }

    /** Half a surrogate pair has no UTF-8 form and is refused long before. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
