package io.leadline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
    private static final SourceText UNIX = SourceText.of("unix", "one\ntwo\n");

    @Test
    void countsAnEmptyLineBehindTheLastLineBreak() {
        assertThat(UNIX.lineCount()).isEqualTo(3);
        assertThat(UNIX.line(2)).isEqualTo("two");
        assertThat(UNIX.line(3)).isEmpty();
        assertThat(SourceText.of("empty", "").lineCount()).isEqualTo(1);
    }

    @Test
    void endsLinesAtLfCrAndCrLf() {
        SourceText mixed = SourceText.of("mixed", "a\r\nb\rc\nd");

        assertThat(mixed.lineCount()).isEqualTo(4);
        assertThat(mixed.line(1)).isEqualTo("a");
        assertThat(mixed.line(2)).isEqualTo("b");
        assertThat(mixed.line(3)).isEqualTo("c");
        assertThat(mixed.line(4)).isEqualTo("d");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "3, 1, 4", "4, 2, 1", "7, 2, 4", "8, 3, 1"})
    void countsLinesAndColumnsFromOne(int offset, int line, int column) {
        assertThat(UNIX.position(offset)).isEqualTo(new Position(line, column));
    }

    @Test
    void countsColumnsInCodePoints() {
        SourceText wide = SourceText.of("wide", "🧀x");

        assertThat(wide.position(2)).isEqualTo(new Position(1, 2));
        assertThat(wide.position(3)).isEqualTo(new Position(1, 3));
    }

    @Test
    void keepsManyLines() {
        SourceText many = SourceText.of("many", "x\n".repeat(1000));

        assertThat(many.lineCount()).isEqualTo(1001);
        assertThat(many.lineStart(1000)).isEqualTo(1998);
        assertThat(many.position(1998)).isEqualTo(new Position(1000, 1));
    }

    @Test
    void refusesPlacesOutsideTheText() {
        assertThatIllegalArgumentException().isThrownBy(() -> UNIX.position(9)).withMessageContaining("offset 9");
        assertThatIllegalArgumentException().isThrownBy(() -> UNIX.line(4)).withMessageContaining("line 4 of 3");
        assertThatIllegalArgumentException().isThrownBy(() -> UNIX.lineStart(0));
        assertThatIllegalArgumentException().isThrownBy(() -> UNIX.span(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> UNIX.span(0, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(0, 1));
    }
}
