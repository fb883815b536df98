package io.leadline.regex;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.golang.GoText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GoRegexPropertyTest {
    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                        "a",
                        "b",
                        "é",
                        "\uDC80",
                        "(",
                        ")",
                        "[",
                        "]",
                        "{",
                        "}",
                        "*",
                        "+",
                        "?",
                        "|",
                        "\\",
                        "^",
                        "$",
                        ".",
                        "-",
                        ",",
                        "1",
                        "2",
                        ":",
                        "?P<n>",
                        "?i",
                        "?s-",
                        "\\p{",
                        "Lu",
                        "\\d",
                        "[:alpha:]",
                        "\\Q",
                        "\\E",
                        "\\x",
                        "\n",
                        "\uFFFD")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2000)
    void answersAnyPattern(@ForAll("patterns") String pattern, @ForAll String text) {
        GoRegex.compile(pattern).value().ifPresent(regex -> {
            assertThat(regex.find(text)).isEqualTo(regex.match(text).isPresent());
            regex.match(text).ifPresent(match -> {
                assertThat(GoExpand.expand("$0", match)).isEqualTo(GoText.normalized(match.text()));
                assertThat(match.byteEnd(0)).isGreaterThanOrEqualTo(match.byteStart(0));
            });
        });
    }

    @Property(tries = 1000)
    void matchesFullyAsTheAnchoredPatternFinds(@ForAll("patterns") String pattern, @ForAll("patterns") String text) {
        GoRegex.compile(pattern).value().ifPresent(regex -> {
            // A pattern such as "a)|(b" or one with a last "\\Q" would not be the same in parentheses.
            GoRegex.compile("^(?s:" + pattern + ")$")
                    .value()
                    .filter(anchored -> !pattern.contains("\\Q"))
                    .ifPresent(anchored -> assertThat(regex.matchesFully(text)).isEqualTo(anchored.find(text)));
        });
    }

    @Property(tries = 3000)
    void bothWaysToMatchFindTheSame(@ForAll("patterns") String pattern, @ForAll("patterns") String text) {
        GoRegex.compile(pattern).value().ifPresent(regex -> {
            RegexNode tree = tree(pattern);
            Program capturing = Program.of(tree, true);
            assertThat(Backtracker.match(capturing, text, regex.groupCount()))
                    .isEqualTo(Machine.match(capturing, text, regex.groupCount()));
            Program searching = Program.of(tree, false);
            assertThat(Backtracker.find(searching, text)).isEqualTo(Machine.find(searching, text));
            assertThat(regex.find(text)).isEqualTo(Machine.find(searching, text));
        });
    }

    private static RegexNode tree(String pattern) {
        try {
            return RegexParser.parse(pattern, Flags.PERL).root();
        } catch (RegexSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 500)
    void findsItselfQuoted(@ForAll String text) {
        String valid = text.codePoints()
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace("\\E", "");
        GoRegex regex = GoRegex.compile("\\Q" + valid).orThrow();
        assertThat(regex.matchesFully(valid)).isTrue();
        assertThat(regex.find(valid)).isTrue();
    }

    @Property(tries = 500)
    void expandsAnyTemplate(@ForAll String template, @ForAll String text) {
        GoMatch match = GoRegex.compile("(.)?").orThrow().match(text).orElseThrow();
        assertThat(GoExpand.expand(template.replace("$", "$$"), match)).isEqualTo(GoText.normalized(template));
    }
}
