package org.larchiveum.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.reading.knowledge.Comparison;
import org.larchiveum.archive.reading.knowledge.Comparison.Own;
import org.larchiveum.archive.reading.knowledge.Comparison.Why;
import org.larchiveum.archive.reading.knowledge.Figure;
import org.larchiveum.archive.reading.knowledge.FigureGroup;
import org.larchiveum.archive.reading.knowledge.Reference;
import org.larchiveum.portal.layout.Dates;
import org.springframework.context.support.StaticMessageSource;

class FigureViewsTest {
    private static FigureViews view(boolean invented, Own own) {
        var reference = new Reference(
                "https://archive.example/id/figure/1",
                Kind.FIGURE,
                new PublicId(new UUID(7, 7)),
                Multilingual.of("en", "All cases"),
                invented);
        var origin = new Figure.Origin("2024", List.of(), 0, List.of(), List.of());
        var figure = new Figure(reference, 87_317, "ViolationCase", Optional.empty(), origin);
        var group = new FigureGroup(
                origin, "ViolationCase", Optional.of(new Comparison(figure, own)), List.of(), Optional.empty());
        var words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        return FigureViews.of(group, new Dates(words), Language.EN);
    }

    @Test
    void aRealFigureIsNotMeasuredAgainstInventedCases() {
        var view = view(false, new Own.Counted(80, List.of(Why.OPEN_ONLY, Why.INVENTED)));

        assertThat(view.compared()).isTrue();
        assertThat(view.measured()).isFalse();
        assertThat(view.beside().word()).isEqualTo("invented");
        assertThat(view.reasons()).containsExactly("invented-cases");
    }

    @Test
    void likeIsMeasuredAgainstLike() {
        var real = view(false, new Own.Counted(80, List.of(Why.OPEN_ONLY)));
        var invented = view(true, new Own.Counted(80, List.of(Why.OPEN_ONLY, Why.INVENTED)));

        assertThat(real.measured()).isTrue();
        assertThat(invented.measured()).isTrue();
        assertThat(invented.reasons()).containsExactly("open-only", "invented");
        assertThat(view(false, new Own.NotCounted(Why.OTHER_UNIT)).compared()).isFalse();
    }
}
