package io.leadline.lint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.lint.Linter;
import io.leadline.source.SourceText;
import io.leadline.vectors.Golden;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Layouts: a folder {@code golden/fix/CASE} with {@code config.yaml}, what fixing changes in {@code expected.diff}, and
 * what it leaves to a person in {@code left.txt}.
 */
class FixCasesTest {
    private static final Fixer FIXER = Fixer.with(Linter.standard());

    static List<Golden> cases() {
        return Golden.all("fix");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changesWhatWasReviewed(Golden folder) {
        FixedText fixed = FIXER.fix(SourceText.of("config.yaml", folder.read("config.yaml")));

        folder.verify("expected.diff", fixed.diff());
        StringBuilder left = new StringBuilder();
        for (LeftFix fix : fixed.left()) {
            left.append(fix.finding()
                            .span()
                            .map(span -> span.position().toString())
                            .orElse(""))
                    .append(' ')
                    .append(fix.finding().code())
                    .append(": ")
                    .append(fix.fix().title())
                    .append(": ")
                    .append(fix.reason())
                    .append('\n');
        }
        folder.verify("left.txt", left.toString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changesNothingTheSecondTime(Golden folder) {
        FixedText once = FIXER.fix(SourceText.of("config.yaml", folder.read("config.yaml")));

        FixedText twice = FIXER.fix(once.after());

        assertThat(twice.applied()).isEmpty();
        assertThat(twice.after().text()).isEqualTo(once.after().text());
        assertThat(twice.left())
                .extracting(LeftFix::reason)
                .isEqualTo(once.left().stream().map(LeftFix::reason).toList());
    }
}
