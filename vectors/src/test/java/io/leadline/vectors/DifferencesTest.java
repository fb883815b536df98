package io.leadline.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1                 | 1.0",
                "{'a':1,'b':2}     | {'b':2,'a':1}",
                "NaN               | NaN",
                "[]                | []",
                "12345678901234567890123 | 12345678901234567890123"
            })
    void takesEqualValuesForEqual(String expected, String actual) {
        assertThat(first(expected, actual)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1              | 2                | $",
                "1              | '1'              | $",
                "0.0            | -0.0             | $",
                "12345678901234567890123 | 12345678901234567890124 | $",
                "{'a':{'b':1}}  | {'a':{'b':2}}    | $.a.b",
                "{'a':1}        | {}               | $.a",
                "{}             | {'a':null}       | $.a",
                "[1,2]          | [1,3]            | $[1]",
                "[1]            | [1,1]            | $",
                "[1,2]          | [2,1]            | $[0]",
                "null           | false            | $",
                "{}             | []               | $"
            })
    void saysWhereTwoValuesPart(String expected, String actual, String path) {
        assertThat(first(expected, actual))
                .hasValueSatisfying(text -> assertThat(text).startsWith("at " + path + "\n"));
    }

    @Test
    void showsBothValuesInFull() {
        assertThat(first("{'a':1}", "{}")).contains("at $.a\n  expected 1\n  actual   (absent)");
    }

    private static Optional<String> first(String expected, String actual) {
        return Differences.first(json(expected), json(actual));
    }

    private static JsonNode json(String text) {
        return Vectors.json(text.replace('\'', '"'));
    }
}
