package io.leadline.lint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*.yaml          | a.yaml          | true",
                "*.yaml          | deep/er/a.yaml  | true",
                "*.yaml          | a.yml           | false",
                "test            | test/a.yaml     | true",
                "test/           | test/a.yaml     | true",
                "test/**         | test/x/a.yaml   | true",
                "test/**         | other/a.yaml    | false",
                "./test/*.yaml   | test/a.yaml     | true",
                "test/*.yaml     | test/x/a.yaml   | false",
                "/test/*.yaml    | x/test/a.yaml   | false",
                "**/gen/*.yaml   | gen/a.yaml      | true",
                "**/gen/*.yaml   | x/y/gen/a.yaml  | true",
                "a/**/b.yaml     | a/b.yaml        | true",
                "{a,b}/*         | b/c.yaml        | true",
            })
    void matchesFilesAndFolders(String pattern, String path, boolean isMeant) {
        assertThat(Glob.of(pattern.strip()).orElseThrow().matches(Path.of(path.strip())))
                .isEqualTo(isMeant);
    }

    @Test
    void refusesWhatIsNoPattern() {
        assertThat(Glob.of("")).isEmpty();
        assertThat(Glob.of("./")).isEmpty();
        assertThat(Glob.of("[a")).isEmpty();
        assertThat(Glob.of("{a")).isEmpty();
    }
}
