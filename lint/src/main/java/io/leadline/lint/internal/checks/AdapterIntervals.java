package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.golang.PrometheusDuration;
import io.leadline.lint.Claim;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintOptions;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedRule;
import java.util.Optional;

/**
 * PA905: the adapter looks for series of the time {@code --metrics-max-age}, which is {@code --metrics-relist-interval}
 * if it is not given, and refuses to start if it is shorter than that (cmd/adapter/adapter.go of v0.12.0). Nothing is
 * said as long as an interval is not known.
 */
final class AdapterIntervals extends BuiltInCheck {
    AdapterIntervals() {
        super(Code.of("PA905", "adapter-intervals", Impact.HIDDEN), Severity.ERROR);
    }

    @Override
    public void check(LintedConfig config, Findings findings) {
        LintOptions options = config.options();
        Optional<PrometheusDuration> relist = options.relistInterval();
        Optional<PrometheusDuration> maxAge = options.metricsMaxAge();
        boolean isFatal = relist.isPresent()
                && maxAge.isPresent()
                && maxAge.get().nanos() < relist.get().nanos();
        // Only the custom metrics API compares them.
        if (isFatal && !config.rules().isEmpty()) {
            findings.report(place(tooShort(relist.get(), maxAge.get()), config));
            return;
        }
        Optional<PrometheusDuration> window = maxAge.or(() -> relist);
        if (window.isPresent()
                && options.scrapeInterval().isPresent()
                && window.get().nanos() < options.scrapeInterval().get().nanos()) {
            findings.report(place(
                    flaps(
                            maxAge.isPresent(),
                            window.get(),
                            options.scrapeInterval().get()),
                    config));
        }
    }

    private static Claim tooShort(PrometheusDuration relist, PrometheusDuration maxAge) {
        return Claim.proven(
                        "`--metrics-max-age=" + maxAge + "` is shorter than `--metrics-relist-interval=" + relist + "`")
                .impact(Impact.CRASH)
                .note(
                        "the adapter says: unable to construct custom metrics provider: max age must not be less than relist "
                                + "interval")
                .help("leave `--metrics-max-age` out, or make it at least as long");
    }

    private static Claim flaps(boolean isMaxAge, PrometheusDuration window, PrometheusDuration scrape) {
        return Claim.likely(
                        "the adapter looks for series of the last " + window + ", but they are scraped every " + scrape)
                .note("a metric is not listed, and its requests fail, whenever no scrape falls into that time")
                .help("make "
                        + (isMaxAge ? "`--metrics-max-age`" : "`--metrics-relist-interval` or `--metrics-max-age`")
                        + " longer than two scrape intervals");
    }

    /** The flags are in no file that is looked at; the first rule stands for what comes of them. */
    private static Claim place(Claim claim, LintedConfig config) {
        Optional<Field> first = config.discoveryRules().stream().findFirst().map(LintedRule::whole);
        return first.map(rule -> claim.at(rule, "")).orElse(claim);
    }
}
