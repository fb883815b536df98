package io.leadline.lint.settings;

import io.leadline.diagnostic.Severity;
import io.leadline.golang.PrometheusDuration;
import io.leadline.lint.Level;
import io.leadline.lint.internal.OptionsStyle;
import io.leadline.source.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What somebody chose about how configurations are judged: in the settings, for some files in them, or by calling.
 * Everything may be left open. Immutable and thread-safe.
 */
@Value.Immutable
@OptionsStyle
public interface Choices {
    /**
     * Levels of checks.
     *
     * @return levels by the id of the check's code
     */
    Map<String, Located<Level>> levels();

    /**
     * How bad a finding may be at most.
     *
     * @return the highest severity
     */
    Optional<Located<Severity>> maxLevel();

    /**
     * How often Prometheus scrapes the series.
     *
     * @return the interval
     */
    Optional<Located<PrometheusDuration>> scrapeInterval();

    /**
     * How often the adapter looks for series.
     *
     * @return the interval
     */
    Optional<Located<PrometheusDuration>> relistInterval();

    /**
     * How long the adapter keeps a metric whose series are gone.
     *
     * @return the age
     */
    Optional<Located<PrometheusDuration>> metricsMaxAge();

    /**
     * Files that describe API resources of the cluster besides Kubernetes' own; those of all choices count.
     *
     * @return paths, relative to the folder of the settings or to that of the process
     */
    List<Located<String>> apiResources();

    /**
     * Whether a resource of an unknown group is an error.
     *
     * @return true if it is not assumed to exist
     */
    Optional<Located<Boolean>> strictResources();

    /**
     * Whether findings in the default rules of the Helm chart are wanted.
     *
     * @return false if they are left out
     */
    Optional<Located<Boolean>> chartDefaults();

    /**
     * The choices of somebody who left everything open.
     *
     * @return always equal choices
     */
    static Choices none() {
        return builder().build();
    }

    /**
     * Starts choices.
     *
     * @return a builder that leaves everything open
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects {@link Choices}. Not thread-safe. */
    final class Builder extends ImmutableChoices.Builder {
        Builder() {}
    }
}
