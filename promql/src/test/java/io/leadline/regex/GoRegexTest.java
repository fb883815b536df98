package io.leadline.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.leadline.golang.GoText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoRegexTest {
    private static GoRegex regex(String pattern) {
        return GoRegex.compile(pattern).orThrow();
    }

    @Test
    void givesGoErrorText() {
        assertThat(GoRegex.validate("a(b")).contains("error parsing regexp: missing closing ): `a(b`");
        assertThat(GoRegex.validate("a\\"))
                .contains("error parsing regexp: trailing backslash at end of expression: ``");
        assertThat(GoRegex.validate("ab")).isEmpty();
    }

    @Test
    void countsOffsetsInCharsAndInBytes() {
        GoMatch match = regex("(日)(x)?").match("é\uD83D\uDE00日").orElseThrow();
        assertThat(match.start(1)).isEqualTo(3);
        assertThat(match.byteStart(1)).isEqualTo(6);
        assertThat(match.byteEnd(1)).isEqualTo(9);
        assertThat(match.group(2)).isEmpty();
        assertThat(match.byteStart(2)).isEqualTo(-1);
    }

    @Test
    void readsBrokenUtf8AsReplacementCharacters() {
        String text = GoText.fromBytes(new byte[] {'a', (byte) 0xC3, 'b'});
        assertThat(regex("^a.b$").find(text)).isTrue();
        assertThat(regex("a\uFFFDb").find(text)).isTrue();
        assertThat(regex("^a[^\uFFFD]b$").find(text)).isFalse();
        GoMatch match = regex("a(.)").match(text).orElseThrow();
        assertThat(GoText.toBytes(match.group(1).orElseThrow())).containsExactly(0xC3);
    }

    @Test
    void rejectsPatternsThatAreNotUtf8() {
        assertThat(GoRegex.validate("a" + GoText.fromBytes(new byte[] {(byte) 0xFF})))
                .hasValueSatisfying(e -> assertThat(e).startsWith("error parsing regexp: invalid UTF-8: `"));
    }

    @Test
    void matchesWholeTextsAsPrometheusDoes() {
        assertThat(regex("a|b").matchesFully("ab")).isFalse();
        assertThat(regex("a|ab").matchesFully("ab")).isTrue();
        assertThat(regex("a.b").matchesFully("a\nb")).isTrue();
        assertThat(regex("a.b").find("a\nb")).isFalse();
        assertThat(regex("").matchesFully("")).isTrue();
        assertThat(regex("(?-s)a.b").matchesFully("a\nb")).isFalse();
    }

    @Test
    void expandsWithTheFirstGroupOfANameThatTookPart() {
        GoMatch match = regex("(?P<n>a)|(?P<n>b)").match("b").orElseThrow();
        assertThat(GoExpand.expand("<$n>${n}$$1$x", match)).isEqualTo("<b>b$1");
    }

    @Test
    void joinsBrokenUtf8ThatBecomesValidWhenExpanded() {
        GoMatch match = regex("a(.)")
                .match(GoText.fromBytes(new byte[] {'a', (byte) 0xC3}))
                .orElseThrow();
        String tail = GoText.fromBytes(new byte[] {(byte) 0xA9});
        assertThat(GoExpand.expand("$1" + tail, match)).isEqualTo("é");
        assertThat(GoExpand.expand("$1" + tail, match).getBytes(StandardCharsets.UTF_8))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?i)[\\x{80}-\\x{10FFFF}]", "(?i)\\x{1C80}", "(?i)[\\x{1C80}-\\x{1C88}]+"})
    void endsWhereOtherPortsRunForever(String pattern) {
        assertThatNoException().isThrownBy(() -> regex(pattern).find("Вв\u1C80"));
    }

    @Test
    void endsOnVeryLongPatterns() {
        for (String part :
                new String[] {"(", "(a)", "a*", "[a-c]", "\\pL", "[[:", "{1", "(?i)K", "(|a)*", "a{9}", "^"}) {
            String pattern = part.repeat(400_000 / part.length());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60),
                    () -> GoRegex.compile(pattern).value().map(r -> r.find("aab")));
        }
    }

    @Test
    void endsOnLongRowsOfGroups() {
        String pattern = "(){1000}".repeat(80);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(GoRegex.compile(pattern).orThrow().match("x")).isPresent());
    }

    @Test
    void refusesNestingAsGoDoes() {
        assertThat(GoRegex.validate("(".repeat(999) + "a" + ")".repeat(999))).isEmpty();
        assertThat(GoRegex.validate("(".repeat(1000) + "a" + ")".repeat(1000)))
                .hasValueSatisfying(
                        e -> assertThat(e).startsWith("error parsing regexp: expression nests too deeply: `"));
    }
}
