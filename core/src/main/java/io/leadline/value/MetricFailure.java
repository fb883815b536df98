package io.leadline.value;

import io.leadline.association.GroupResource;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Impact;
import io.leadline.query.QueryFailure;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a request to a metrics API fails: what its client is told, and what the adapter logs. Immutable.
 *
 * @param message the text of the error
 * @param code HTTP status, empty for an error that is no API status (the API server then makes it a 500)
 * @param reason reason of the status ({@code NotFound}, {@code InternalError}), or ""
 * @param cause at which step it failed, empty if the metric is just not there
 * @param detail what is logged of the cause, or ""
 */
public record MetricFailure(String message, OptionalInt code, String reason, Optional<Cause> cause, String detail) {
    /** The steps from a request to its values. */
    public enum Cause {
        /** The request means no objects. */
        NO_NAMES("noNames"),
        /** The request's resource is not known. */
        NORMALIZE("normalize"),
        /** The objects cannot be listed. */
        LIST("list"),
        /** The query cannot be built. */
        BUILD("build"),
        /** The query fails, or its answer cannot be decoded. */
        PROMETHEUS("prometheus"),
        /** The answer is no vector. */
        RESULT_TYPE("resultType"),
        /** No sample has the object's name in the resource's label. */
        NO_MATCHING_RESULT("noMatchingResult"),
        /** The real program crashes. */
        CRASH("crash");

        private final String text;

        Cause(String text) {
            this.text = text;
        }

        /**
         * The name of the step.
         *
         * @return such as {@code noNames}
         */
        public String text() {
            return text;
        }
    }

    static MetricFailure notFound(GroupResource resource, String metric, Optional<Cause> cause, String detail) {
        return notFound("the server could not find the metric " + metric + " for " + resource, cause, detail);
    }

    static MetricFailure notFoundFor(GroupResource resource, String metric, String name, Optional<Cause> cause) {
        return notFound("the server could not find the metric " + metric + " for " + resource + " " + name, cause, "");
    }

    private static MetricFailure notFound(String message, Optional<Cause> cause, String detail) {
        return new MetricFailure(message, OptionalInt.of(404), "NotFound", cause, detail);
    }

    /** The failure of a request to the custom metrics API that has no query. */
    static MetricFailure of(GroupResource resource, String metric, QueryFailure failure) {
        Optional<Cause> cause =
                switch (failure.kind()) {
                    case NO_NAMES -> Optional.of(Cause.NO_NAMES);
                    case NORMALIZE -> Optional.of(Cause.NORMALIZE);
                    case NOT_REGISTERED -> Optional.empty();
                    case BUILD -> Optional.of(Cause.BUILD);
                };
        return notFound(resource, metric, cause, failure.error());
    }

    /** Details of failures below the adapter are logged, not told. */
    static MetricFailure internal(Cause cause, String detail) {
        String told = cause == Cause.LIST ? "unable to list matching resources" : "unable to fetch metrics";
        return new MetricFailure(
                "Internal error occurred: " + told, OptionalInt.of(500), "InternalError", Optional.of(cause), detail);
    }

    /** An error without a status. */
    static MetricFailure plain(String message) {
        return new MetricFailure(message, OptionalInt.empty(), "", Optional.empty(), "");
    }

    static MetricFailure crash(String message) {
        return new MetricFailure(message, OptionalInt.empty(), "", Optional.of(Cause.CRASH), "");
    }

    /**
     * The failure as a finding, for reports.
     *
     * @return an error without a place in a text
     */
    public Diagnostic diagnostic() {
        boolean crashes = cause.equals(Optional.of(Cause.CRASH));
        Diagnostic.Builder finding =
                Diagnostic.error(Code.PA008, message).impact(crashes ? Impact.CRASH : Impact.REQUEST);
        cause.ifPresent(step -> finding.note(step.text() + (detail.isEmpty() ? "" : ": " + detail)));
        return finding.build();
    }
}
