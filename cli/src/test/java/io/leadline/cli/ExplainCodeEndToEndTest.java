package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.lint.Catalogue;
import org.junit.jupiter.api.Test;

/** {@code leadline explain} about checks, with the real jar. */
class ExplainCodeEndToEndTest {
    private static LeadlineJar.Run run(String... words) {
        return LeadlineJar.inProject().run(words);
    }

    @Test
    void showsThePageOfACheck() {
        run("explain", "--code", "PA502").verify("explain-code");
        assertThat(run("explain", "--code", "missing-label-matchers").out())
                .isEqualTo(run("explain", "--code", "pa502").out());
    }

    @Test
    void listsEachCheck() {
        LeadlineJar.Run run = run("explain", "--codes");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .hasSameSizeAs(Catalogue.standard().checks())
                .anySatisfy(line -> assertThat(line).matches("PA401  name-expands-to-empty +error +HIDDEN +fix"))
                .anySatisfy(line -> assertThat(line).matches("PA001  unreadable-input +error +- +-"));
    }

    @Test
    void namesChecksThatMayHaveBeenMeant() {
        run("explain", "--code", "PA407").verify("explain-code-unknown");
        assertThat(run("explain", "--code", "").code()).isEqualTo(2);
        assertThat(run("explain", "--code").code()).isEqualTo(2);
    }

    @Test
    void takesNoConfigurationBesideACode() {
        run("explain", "--code", "PA401", "examples/seldon-core-2").verify("explain-code-and-input");
        assertThat(run("explain", "--code", "PA401", "--codes").code()).isEqualTo(2);
        assertThat(run("explain", "--codes", "--metric", "a").code()).isEqualTo(2);
    }
}
