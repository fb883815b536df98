package io.leadline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlCommentsTest {
    private static List<String> comments(String yaml) {
        return YamlReader.read(SourceText.of("test.yaml", yaml), 1000).comments().stream()
                .map(YamlCommentsTest::show)
                .toList();
    }

    private static String show(Span comment) {
        return comment.position() + " " + comment.text();
    }

    @Test
    void findsCommentsInAndBetweenLines() {
        assertThat(comments("""
                # one
                a: b  # two
                  # three
                c: # four
                - d
                # five""")).containsExactly("1:1 # one", "2:7 # two", "3:3 # three", "4:4 # four", "6:1 # five");
    }

    @Test
    void findsCommentsBehindBlockHeadersDirectivesAndBrackets() {
        assertThat(comments("""
                %YAML 1.1 # directive
                ---
                a: | # header
                  text
                b: [1, # bracket
                  2]
                """)).containsExactly("1:11 # directive", "3:6 # header", "5:8 # bracket");
    }

    @Test
    void takesNothingInAScalarForAComment() {
        assertThat(comments("""
                plain: a#b
                single: 'x # y'
                double: "x # y"
                literal: |
                  # text
                  x # text
                folded: >
                  # text
                """)).isEmpty();
    }

    @Test
    void findsCommentsOfAllDocuments() {
        assertThat(comments("a: 1 # one\n--- # two\nb: 2\n# three\n"))
                .containsExactly("1:6 # one", "2:5 # two", "4:1 # three");
    }

    @Test
    void endsWithTheTextThatCanBeRead() {
        assertThat(comments("a: 1 # one\nb: ]\n# two\n")).containsExactly("1:6 # one");
        assertThat(comments("\u0001 # none")).isEmpty();
    }
}
