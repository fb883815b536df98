package io.leadline.examples.owncheck;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Check;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedRule;

// region check
/** Names of metrics begin with the name of the team that owns them. */
final class NameWithoutTeam implements Check {
    private final String prefix;

    NameWithoutTeam(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public Code code() {
        return Code.of("TEAM001", "name-without-team");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String explanation() {
        return "The name of a metric begins with the name of the team that owns it.\n";
    }

    @Override
    public void check(LintedConfig config, Findings findings) {
        for (LintedRule rule : config.discoveryRules()) {
            if (!rule.as().text().startsWith(prefix)) {
                findings.report(Claim.proven("the name of the metric does not begin with `" + prefix + "`")
                        .at(rule.as(), "")
                        .help("begin `as` with `" + prefix + "`"));
            }
        }
    }
}
// endregion
