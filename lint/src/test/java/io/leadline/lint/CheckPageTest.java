package io.leadline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckPageTest {
    private static final Check FIRST =
            new NamedCheck(Code.of("XX001", "too-blue", Impact.VALUE), Severity.WARNING, Set.of("XX002"));
    private static final Check SECOND = new NamedCheck(Code.of("XX002", "too-red"), Severity.ERROR, Set.of());
    private static final Catalogue CATALOGUE = Catalogue.of(List.of(FIRST, SECOND));

    /** A check that is off. */
    private record NamedCheck(Code code, Severity severity, Set<String> mutes) implements Check {
        @Override
        public boolean isOnByDefault() {
            return false;
        }

        @Override
        public String explanation() {
            return "Colours have to fit.\n";
        }

        @Override
        public void check(LintedConfig config, Findings findings) {}
    }

    @Test
    void saysWhatTheCheckIsAboutAndHowItStandsToOthers() {
        assertThat(new CheckPage(FIRST, CATALOGUE).markdown()).isEqualTo("""
                # XX001 too-blue

                - **Severity:** warning
                - **Impact:** VALUE, the metric has a wrong value
                - **Runs:** only if it is switched on
                - **Silences:** [XX002 too-red](XX002.md)

                Colours have to fit.
                """);
        assertThat(new CheckPage(SECOND, CATALOGUE).markdown()).isEqualTo("""
                # XX002 too-red

                - **Severity:** error; a warning where it is likely, not certain
                - **Runs:** only if it is switched on
                - **Silenced by:** [XX001 too-blue](XX001.md)

                Colours have to fit.
                """);
    }
}
