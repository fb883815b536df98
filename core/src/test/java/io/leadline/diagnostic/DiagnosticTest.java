package io.leadline.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.source.Located;
import io.leadline.source.OffsetMap;
import io.leadline.source.Origin;
import io.leadline.source.SourceText;
import org.junit.jupiter.api.Test;

class DiagnosticTest {
    @Test
    void hasTheUsualImpactOfItsCodeUnlessItSaysOtherwise() {
        assertThat(Diagnostic.error(Code.PA102, "x").build().impact()).contains(Impact.CRASH);
        assertThat(Diagnostic.info(Code.PA102, "x").build().impact()).isEmpty();
        assertThat(Diagnostic.warning(Code.PA102, "x")
                        .impact(Impact.HIDDEN)
                        .build()
                        .impact())
                .contains(Impact.HIDDEN);
    }

    @Test
    void pointsIntoTheOutermostFile() {
        SourceText file = SourceText.of("cm.yaml", "k: abc");
        SourceText inner = SourceText.embedded(Located.of(
                "abc",
                Origin.of(file.span(3, 6), OffsetMap.builder().verbatim(3, 3).build(6))));

        Diagnostic found =
                Diagnostic.error(Code.PA103, "x").at(inner.span(1, 2), "here").build();

        assertThat(found.span()).contains(file.span(4, 5));
        assertThat(found.primary()).contains(new Label(inner.span(1, 2), "here"));
    }

    @Test
    void keepsItsListsToItself() {
        Diagnostic.Builder builder = Diagnostic.error(Code.PA103, "x").note("one");
        Diagnostic first = builder.build();
        builder.note("two").help("three");

        assertThat(first.notes()).containsExactly("one");
        assertThat(builder.build().notes()).containsExactly("one", "two");
        assertThat(builder.build().help()).containsExactly("three");
    }
}
