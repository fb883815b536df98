package io.leadline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void saysWhereItStartsAndEnds() {
        Span span = SourceText.of("file", "one\ntwo three").span(8, 13);

        assertThat(span.text()).isEqualTo("three");
        assertThat(span.position()).isEqualTo(new Position(2, 5));
        assertThat(span.endPosition()).isEqualTo(new Position(2, 10));
        assertThat(span.outermost()).isSameAs(span);
    }

    @Test
    void leadsThroughABlockScalarToTheOuterFile() {
        SourceText file = SourceText.of("cm.yaml", "data:\n  config.yaml: |\n    rules:\n    - x\n");
        String value = "rules:\n- x\n";
        OffsetMap offsets = OffsetMap.builder()
                .verbatim(7, file.text().indexOf("rules:"))
                .verbatim(4, file.text().indexOf("- x"))
                .build(file.text().length());
        Span whole = file.span(file.text().indexOf('|'), file.text().length());
        SourceText config = SourceText.embedded(Located.of(value, Origin.of(whole, offsets)));

        Span inner = config.span(value.indexOf('x'), value.indexOf('x') + 1);

        assertThat(config.name()).isEqualTo("cm.yaml");
        assertThat(inner.position()).isEqualTo(new Position(2, 3));
        assertThat(inner.outermost().source()).isSameAs(file);
        assertThat(inner.outermost().text()).isEqualTo("x");
        assertThat(inner.outermost().position()).isEqualTo(new Position(4, 7));
    }

    @Test
    void leadsThroughTwoTextsToTheOutermost() {
        SourceText file = SourceText.of("list.yaml", "[[abc]]");
        SourceText middle = SourceText.embedded(Located.of(
                "[abc]",
                Origin.of(file.span(1, 6), OffsetMap.builder().verbatim(5, 1).build(6))));
        SourceText inner = SourceText.embedded(Located.of(
                "abc",
                Origin.of(middle.span(1, 4), OffsetMap.builder().verbatim(3, 1).build(4))));

        assertThat(inner.span(1, 2).outermost()).isEqualTo(file.span(3, 4));
    }

    @Test
    void staysInATextThatStandsNowhere() {
        SourceText built = SourceText.embedded(Located.nowhere("up{}"));

        assertThat(built.name()).isEqualTo("<text>");
        assertThat(built.span(0, 2).outermost()).isEqualTo(built.span(0, 2));
    }
}
