package io.leadline.lint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Check;
import io.leadline.lint.Claim;
import io.leadline.lint.Edit;
import io.leadline.lint.Field;
import io.leadline.lint.Finding;
import io.leadline.lint.Findings;
import io.leadline.lint.LintOptions;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedRule;
import io.leadline.lint.Linter;
import io.leadline.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixerTest {
    private static final String RULE = """
            rules:
            - seriesQuery: 'http_requests_total{namespace!="",pod!=""}'
              resources: {overrides: {pod: {resource: pod}}}
              name: {matches: '^(.*)_total$', as: '$1_per_second'}
              metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)
            """;

    /** Replaces a word in names of metrics, as badly as a test wants it. */
    private record Replacement(String id, String word, String by, Severity severity) implements Check {
        @Override
        public Code code() {
            return Code.of(id, "test-" + id.substring(2));
        }

        @Override
        public String explanation() {
            return "Names have other words.\n";
        }

        @Override
        public void check(LintedConfig config, Findings findings) {
            for (LintedRule rule : config.discoveryRules()) {
                Field as = rule.as();
                int start = as.text().indexOf(word);
                if (start >= 0) {
                    int end = start + word.length();
                    findings.report(Claim.proven("`" + word + "` in `" + as.text() + "`")
                            .at(as, start, end, "")
                            .fix(
                                    "replace it",
                                    Applicability.MACHINE_APPLICABLE,
                                    as.part(start, end).map(span -> new Edit(span, by))));
                }
            }
        }
    }

    private static Fixer fixer(Check... own) {
        List<Check> checks = new ArrayList<>(Catalogue.standard().checks());
        checks.addAll(List.of(own));
        return Fixer.with(Linter.of(Catalogue.of(checks), LintOptions.defaults()));
    }

    private static SourceText source(String yaml) {
        return SourceText.of("adapter.yaml", yaml);
    }

    @Test
    void leavesATextAloneThatHasNothingToFix() {
        SourceText good = source(fixer().fix(source(RULE)).after().text());

        FixedText fixed = fixer().fix(good);

        assertThat(fixed.isChanged()).isFalse();
        assertThat(fixed.after()).isSameAs(good);
        assertThat(fixed.diff()).isEmpty();
        assertThat(fixed.leftToPeople()).isZero();
    }

    @Test
    void fixesOnlyWhatIsAskedFor() {
        FixedText fixed =
                fixer().only(finding -> finding.code().id().equals("PA401")).fix(source(RULE));

        assertThat(fixed.applied()).extracting(fix -> fix.finding().code().id()).containsExactly("PA401");
        assertThat(fixed.after().text()).isEqualTo(RULE.replace("$1_", "${1}_"));
        assertThat(fixed.result().stream().map(Finding::code))
                .extracting(Code::id)
                .containsExactly("PA303");
    }

    @Test
    void takesBackWhatBreaksTheFile() {
        FixedText fixed =
                fixer(new Replacement("XX001", "second", "'", Severity.ERROR)).fix(source(RULE));

        assertThat(fixed.applied()).extracting(fix -> fix.finding().code().id()).containsExactly("PA303", "PA401");
        assertThat(fixed.left()).extracting(LeftFix::reason).containsExactly("the file could not be read any more");
    }

    @Test
    void takesBackWhatBringsSomethingAsBad() {
        Check bad = new Replacement("XX001", "second", "Second", Severity.WARNING);
        Check other = new Replacement("XX002", "Second", "Second", Severity.WARNING);
        FixedText fixed = fixer(bad, other).fix(source(RULE));

        assertThat(fixed.applied())
                .as("the others stay")
                .extracting(fix -> fix.finding().code().id())
                .containsExactly("PA303", "PA401");
        assertThat(fixed.left()).singleElement().satisfies(left -> {
            assertThat(left.finding().code().id()).isEqualTo("XX001");
            assertThat(left.reason()).startsWith("it would bring XX002: ");
        });
    }

    @Test
    void keepsWhatBringsSomethingLess() {
        Check bad = new Replacement("XX001", "second", "Second", Severity.WARNING);
        Check other = new Replacement("XX002", "Second", "Second", Severity.INFO);
        FixedText fixed = fixer(bad, other).fix(source(RULE));

        assertThat(fixed.after().text()).contains("${1}_per_Second");
        assertThat(fixed.left()).extracting(LeftFix::reason).containsExactly("it does not mend XX002");
    }

    @Test
    void appliesFixesOfOnePlaceInRounds() {
        Check first = new Replacement("XX001", "second", "sec", Severity.ERROR);
        FixedText fixed = fixer(first).fix(source(RULE));

        assertThat(fixed.after().text()).contains("'${1}_per_sec'");
        assertThat(fixed.applied()).hasSize(3);
    }

    @Test
    void endsWhereFixesUndoEachOther() {
        Check forth = new Replacement("XX001", "second", "SECOND", Severity.ERROR);
        Check back = new Replacement("XX002", "SECOND", "second", Severity.WARNING);

        assertThat(fixer(forth, back).fix(source(RULE)).after().text()).contains("${1}_per_SECOND");
    }

    @Test
    void keepsByteOrderMarkAndLineEnds() {
        String fixed = fixer().fix(source(RULE)).after().text();
        String marked = "\uFEFF" + RULE.replace("\n", "\r\n");

        assertThat(fixer().fix(source(marked)).after().text()).isEqualTo("\uFEFF" + fixed.replace("\n", "\r\n"));
        assertThat(fixer().fix(source(RULE.strip())).after().text()).isEqualTo(fixed.strip());
    }

    @Test
    void showsWhatItChangesAsPatchReadsIt() {
        assertThat(fixer().fix(source(RULE.strip())).diff()).isEqualTo("""
                --- adapter.yaml
                +++ adapter.yaml
                @@ -1,5 +1,5 @@
                 rules:
                 - seriesQuery: 'http_requests_total{namespace!="",pod!=""}'
                -  resources: {overrides: {pod: {resource: pod}}}
                -  name: {matches: '^(.*)_total$', as: '$1_per_second'}
                +  resources: {overrides: {namespace: {resource: namespace}, pod: {resource: pod}}}
                +  name: {matches: '^(.*)_total$', as: '${1}_per_second'}
                   metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)
                \\ No newline at end of file
                """);
    }

    @Test
    void saysNothingOfWhatCannotBeRead() {
        FixedText fixed = fixer().fix(source("rules: [\n"));

        assertThat(fixed.isChanged()).isFalse();
        assertThat(fixed.leftToPeople()).isEqualTo(1);
    }
}
