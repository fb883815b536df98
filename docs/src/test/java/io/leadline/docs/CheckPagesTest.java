package io.leadline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.lint.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check has a page in docs/checks, made of what the check says about itself; -Dgolden.update=true writes them. */
class CheckPagesTest {
    static List<Check> checks() {
        return CheckPages.checks();
    }

    private static void verify(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, expected);
        }
        assertThat(file).exists();
        assertThat(CheckPages.read(file))
                .as("%s; -Dgolden.update=true rewrites it", file)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void eachCheckHasItsPage(Check check) throws IOException {
        verify(CheckPages.path(check), CheckPages.page(check));
    }

    @Test
    void theIndexListsEachCheck() throws IOException {
        verify(CheckPages.FOLDER.resolve("README.md"), CheckPages.index());
    }

    @Test
    void thereIsNoPageWithoutACheck() throws IOException {
        try (Stream<Path> files = Files.list(CheckPages.FOLDER)) {
            assertThat(files.flatMap(file -> CheckPages.stray(file).stream())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void whatACheckFindsIsASymptomOfSomething(Check check) {
        if (check.code().impact().isPresent()) {
            assertThat(CheckPages.symptomsOf(check)).isNotEmpty();
        }
    }

    @Test
    void symptomsNameThreadsInFull() {
        String page = CheckPages.read(CheckPages.SYMPTOMS);

        assertThat(Pattern.compile("[^\\w-]#\\d+").matcher(page).results()).isEmpty();
        assertThat(page).contains("kubernetes-sigs/prometheus-adapter#237");
    }
}
