package io.leadline.diagnostic;

import java.util.Optional;

/** The catalogue of problems. A code is stable: it never changes its meaning, and a retired one is never used again. */
public enum Code {
    /** A file or standard input cannot be read at all. */
    PA001("unreadable-input"),
    /** An input is larger than the limit. */
    PA002("input-too-large"),
    /** An input is not the UTF-8 text that it has to be. */
    PA003("invalid-text-encoding", Impact.CRASH),
    /** A part of the input was not looked at. */
    PA004("skipped-input"),
    /** A list of series cannot be understood. */
    PA005("invalid-series"),
    /** A description of Kubernetes API resources cannot be understood. */
    PA007("invalid-api-resources"),
    /** A Prometheus answer cannot be understood. */
    PA008("invalid-answer"),
    /** The document is not YAML 1.1 as the adapter's loader reads it. */
    PA101("yaml-syntax", Impact.CRASH),
    /** A key is unknown or given twice. */
    PA102("unknown-or-duplicate-key", Impact.CRASH),
    /** A value has the wrong type, or the document is no adapter configuration. */
    PA103("wrong-document-shape", Impact.CRASH),
    /** {@code window} is no duration as Prometheus writes it. */
    PA106("invalid-duration", Impact.CRASH),
    /** {@code seriesQuery} is not one instant-vector selector that Prometheus accepts. */
    PA201("invalid-series-query", Impact.DISCOVERY),
    /** A pattern does not compile under RE2. */
    PA202("invalid-regex", Impact.CRASH),
    /** A series filter has not exactly one of {@code is} and {@code isNot}. */
    PA205("filter-needs-exactly-one", Impact.CRASH),
    /** A resource is not known to the API server. */
    PA302("unknown-resource", Impact.CRASH),
    /** Two labels name the same resource. */
    PA304("duplicate-override-target", Impact.VALUE),
    /** {@code resources.template} does not parse, or is no pattern with a resource in it. */
    PA307("invalid-label-template", Impact.CRASH),
    /** Several capture groups and no {@code as}. */
    PA402("ambiguous-captures", Impact.CRASH),
    /** A query template does not parse or cannot be executed. */
    PA501("invalid-query-template", Impact.CRASH);

    private final String title;
    private final Optional<Impact> impact;

    Code(String title) {
        this.title = title;
        this.impact = Optional.empty();
    }

    Code(String title, Impact impact) {
        this.title = title;
        this.impact = Optional.of(impact);
    }

    /**
     * The name that people say.
     *
     * @return words in lower case, joined by hyphens
     */
    public String title() {
        return title;
    }

    /**
     * What such a problem usually does to a running adapter.
     *
     * @return the usual impact, or empty for a problem of Leadline's own inputs
     */
    public Optional<Impact> impact() {
        return impact;
    }
}
