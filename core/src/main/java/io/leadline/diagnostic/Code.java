package io.leadline.diagnostic;

import java.util.Optional;

/**
 * A kind of problem. The constants are those that reading and compiling find; checks of configurations bring their own.
 * A code is stable: it never changes its meaning, and a retired one is never used again. Codes are ordered by
 * {@link #id()}.
 *
 * @param id what people search for: letters and a number, {@code PA101}; those that begin with {@code PA} are
 *     Leadline's
 * @param title the name that people say: words in lower case, joined by hyphens
 * @param impact what such a problem usually does to a running adapter, or empty for a problem of Leadline's own inputs
 */
public record Code(String id, String title, Optional<Impact> impact) implements Comparable<Code> {
    /** A file or standard input cannot be read at all. */
    public static final Code PA001 = of("PA001", "unreadable-input");
    /** An input is larger than the limit. */
    public static final Code PA002 = of("PA002", "input-too-large");
    /** An input is not the UTF-8 text that it has to be. */
    public static final Code PA003 = of("PA003", "invalid-text-encoding", Impact.CRASH);
    /** A part of the input was not looked at. */
    public static final Code PA004 = of("PA004", "skipped-input");
    /** A list of series cannot be understood. */
    public static final Code PA005 = of("PA005", "invalid-series");
    /** A description of Kubernetes API resources cannot be understood. */
    public static final Code PA007 = of("PA007", "invalid-api-resources");
    /** A Prometheus answer cannot be understood. */
    public static final Code PA008 = of("PA008", "invalid-answer");
    /** A text that another tool has to fill in before the adapter reads it. */
    public static final Code PA010 = of("PA010", "unrendered-template");
    /** The document is not YAML 1.1 as the adapter's loader reads it. */
    public static final Code PA101 = of("PA101", "yaml-syntax", Impact.CRASH);
    /** A key is unknown or given twice. */
    public static final Code PA102 = of("PA102", "unknown-or-duplicate-key", Impact.CRASH);
    /** A value has the wrong type, or the document is no adapter configuration. */
    public static final Code PA103 = of("PA103", "wrong-document-shape", Impact.CRASH);
    /** {@code window} is no duration as Prometheus writes it. */
    public static final Code PA106 = of("PA106", "invalid-duration", Impact.CRASH);
    /** {@code seriesQuery} is not one instant-vector selector that Prometheus accepts. */
    public static final Code PA201 = of("PA201", "invalid-series-query", Impact.DISCOVERY);
    /** A pattern does not compile under RE2. */
    public static final Code PA202 = of("PA202", "invalid-regex", Impact.CRASH);
    /** A series filter has not exactly one of {@code is} and {@code isNot}. */
    public static final Code PA205 = of("PA205", "filter-needs-exactly-one", Impact.CRASH);
    /** A resource is not known to the API server. */
    public static final Code PA302 = of("PA302", "unknown-resource", Impact.CRASH);
    /** Two labels name the same resource. */
    public static final Code PA304 = of("PA304", "duplicate-override-target", Impact.VALUE);
    /** {@code resources.template} does not parse, or is no pattern with a resource in it. */
    public static final Code PA307 = of("PA307", "invalid-label-template", Impact.CRASH);
    /** Several capture groups and no {@code as}. */
    public static final Code PA402 = of("PA402", "ambiguous-captures", Impact.CRASH);
    /** A query template does not parse or cannot be executed. */
    public static final Code PA501 = of("PA501", "invalid-query-template", Impact.CRASH);

    /**
     * A kind of problem without a usual impact.
     *
     * @param id what people search for
     * @param title the name that people say
     * @return the code
     */
    public static Code of(String id, String title) {
        return new Code(id, title, Optional.empty());
    }

    /**
     * A kind of problem.
     *
     * @param id what people search for
     * @param title the name that people say
     * @param impact what such a problem usually does to a running adapter
     * @return the code
     */
    public static Code of(String id, String title, Impact impact) {
        return new Code(id, title, Optional.of(impact));
    }

    @Override
    public int compareTo(Code other) {
        return id.compareTo(other.id);
    }

    /**
     * The code as people see it.
     *
     * @return {@link #id()}
     */
    @Override
    public String toString() {
        return id;
    }
}
