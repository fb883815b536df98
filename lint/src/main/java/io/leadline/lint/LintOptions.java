package io.leadline.lint;

import io.leadline.association.ResourceMapper;
import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.Severity;
import io.leadline.golang.PrometheusDuration;
import io.leadline.k8s.ApiResources;
import io.leadline.k8s.AssumingMapper;
import io.leadline.lint.internal.OptionsStyle;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What a {@link Linter} is told besides the configuration. Immutable and thread-safe. */
@Value.Immutable
@OptionsStyle
public interface LintOptions {
    /**
     * Levels of single checks, instead of their own.
     *
     * @return levels by the code's id or title: {@code PA401} or {@code name-expands-to-empty}
     */
    Map<String, Level> levels();

    /**
     * How bad a finding may be at most: what is worse is shown as this. It counts after {@link #levels()}.
     *
     * @return the highest severity; errors stay errors unless set
     */
    @Value.Default
    default Severity maxSeverity() {
        return Severity.ERROR;
    }

    /**
     * How often Prometheus scrapes the series.
     *
     * @return the interval, or empty if it is not known; then nothing is said about ranges that are too short
     */
    Optional<PrometheusDuration> scrapeInterval();

    /**
     * How often the adapter looks for series ({@code --metrics-relist-interval}).
     *
     * @return the interval, or empty if it is not known
     */
    Optional<PrometheusDuration> relistInterval();

    /**
     * How old a sample of a series may be for the adapter to find the series ({@code --metrics-max-age}).
     *
     * @return the duration, or empty if it is not known; the adapter takes the relist interval if nobody says otherwise
     */
    Optional<PrometheusDuration> metricsMaxAge();

    /**
     * The API resources of the cluster.
     *
     * @return those of a current Kubernetes if nobody says otherwise
     */
    @Value.Default
    default ApiResources resources() {
        return ApiResources.builtIn();
    }

    /**
     * Whether a resource of a group that {@link #resources()} lacks is an error, as it is in a cluster that lacks it.
     *
     * @return false if it is assumed to exist
     */
    @Value.Default
    default boolean strictResources() {
        return false;
    }

    /**
     * Says what resources are called, as {@link #resources()} and {@link #strictResources()} have it.
     *
     * @return a mapper
     */
    default ResourceMapper mapper() {
        return strictResources() ? resources() : AssumingMapper.over(resources());
    }

    /**
     * Whether findings in the default rules of the Helm chart are wanted. The rules always count for what is found in
     * those of the user.
     *
     * @return false if they are left out
     */
    @Value.Default
    default boolean chartDefaults() {
        return false;
    }

    /**
     * Tells which day it is, for comments that suppress findings until a date.
     *
     * @return the clock of the computer in its time zone unless set
     */
    @Value.Default
    default Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    /**
     * How much is read.
     *
     * @return the limits
     */
    @Value.Default
    default ReadLimits limits() {
        return ReadLimits.defaults();
    }

    /**
     * The options of somebody who has said nothing.
     *
     * @return always equal options
     */
    static LintOptions defaults() {
        return builder().build();
    }

    /**
     * Starts options.
     *
     * @return a builder of the default options
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects {@link LintOptions}. Not thread-safe. */
    final class Builder extends ImmutableLintOptions.Builder {
        Builder() {}
    }
}
