package org.larchiveum.portal.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EmbeddedTest {
    @Test
    void noTextEndsTheElementItStandsIn() {
        var written = Embedded.of(Map.of("name", "</script><script>alert(1)</script><!-- \u2028 &amp;"));

        assertThat(written).doesNotContain("<", ">", "&", "\u2028");
        assertThat(JsonMapper.shared().readTree(written).get("name").asString())
                .isEqualTo("</script><script>alert(1)</script><!-- \u2028 &amp;");
    }

    @Property(tries = 200)
    void everyTextComesBackAsItWas(@ForAll String text) {
        var written = Embedded.of(Map.of("name", text));

        assertThat(written).doesNotContain("<", ">", "&");
        assertThat(JsonMapper.shared().readTree(written).get("name").asString()).isEqualTo(text);
    }
}
