package io.leadline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginTest {
    /** A double-quoted scalar; its value is {@code a"b} and a line feed. */
    private static final SourceText FILE = SourceText.of("file", "k: \"a\\\"b\\n\" # end");

    private static final Origin QUOTED = Origin.of(
            FILE.span(3, 11),
            OffsetMap.builder()
                    .verbatim(1, 4)
                    .replaced(1, 5, 7)
                    .verbatim(1, 7)
                    .replaced(1, 8, 10)
                    .build(10));

    @Test
    void pointsAtTheWholeEscapeOfACharacter() {
        assertThat(QUOTED.part(1, 2).text()).isEqualTo("\\\"");
        assertThat(QUOTED.part(3, 4).text()).isEqualTo("\\n");
    }

    @Test
    void pointsAtPartsThatMixEscapesAndPlainCharacters() {
        assertThat(QUOTED.part(0, 2).text()).isEqualTo("a\\\"");
        assertThat(QUOTED.part(2, 4).text()).isEqualTo("b\\n");
        assertThat(QUOTED.part(0, 4).text()).isEqualTo("a\\\"b\\n");
    }

    @Test
    void pointsBetweenCharacters() {
        assertThat(QUOTED.part(2, 2)).isEqualTo(FILE.span(7, 7));
        assertThat(QUOTED.part(4, 4)).isEqualTo(FILE.span(10, 10));
    }

    @Test
    void clampsOffsetsOutsideTheValue() {
        assertThat(QUOTED.part(-3, 1).text()).isEqualTo("a");
        assertThat(QUOTED.part(3, 99)).isEqualTo(FILE.span(8, 10));
    }

    @Test
    void pointsAtTheWholeScalarIfPartsAreNotLocated() {
        Origin whole = Origin.of(FILE.span(3, 11));

        assertThat(whole.part(1, 2)).isEqualTo(FILE.span(3, 11));
        assertThat(whole.span()).isEqualTo(FILE.span(3, 11));
    }

    @Test
    void joinsRunsThatContinueEachOther() {
        OffsetMap joined = OffsetMap.builder()
                .verbatim(2, 0)
                .verbatim(2, 2)
                .verbatim(0, 9)
                .verbatim(1, 6)
                .build(7);
        Origin origin = Origin.of(SourceText.of("file", "abcd  e").span(0, 7), joined);

        assertThat(origin.part(1, 4).text()).isEqualTo("bcd");
        assertThat(origin.part(4, 5).text()).isEqualTo("e");
    }

    @Test
    void holdsManyRuns() {
        OffsetMap.Builder builder = OffsetMap.builder();
        for (int i = 0; i < 100; i++) {
            builder.replaced(1, 2 * i, 2 * i + 2);
        }
        Origin origin = Origin.of(SourceText.of("file", "\\n".repeat(100)).span(0, 200), builder.build(200));

        assertThat(origin.part(99, 100)).isEqualTo(origin.span().source().span(198, 200));
    }

    @Test
    void doesNotCountForTheEqualityOfAValue() {
        Located<String> read = Located.of("up", QUOTED);

        assertThat(read).isEqualTo(Located.nowhere("up")).hasSameHashCodeAs(Located.nowhere("up"));
        assertThat(read).isNotEqualTo(Located.nowhere("down"));
        assertThat(read.map(String::length).span()).contains(FILE.span(3, 11));
        assertThat(Located.nowhere("up").part(0, 1)).isEmpty();
    }
}
