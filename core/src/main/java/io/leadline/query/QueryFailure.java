package io.leadline.query;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Impact;
import io.leadline.source.Span;
import java.util.Optional;

/**
 * Why there is no query for a request. To the client of the API each is "not found" (custom metrics) or an internal
 * error (external metrics); the adapter logs the reason.
 *
 * @param kind at which step it failed
 * @param error Go's error text, "" for the kinds that have none
 * @param place the part of a query template at fault, if it is one
 */
public record QueryFailure(Kind kind, String error, Optional<Span> place) {
    /** The steps from a request to its query. */
    public enum Kind {
        /** The request names no objects. */
        NO_NAMES("noNames"),
        /** The request's resource is not known. */
        NORMALIZE("normalize"),
        /** The metric is not registered for this resource. */
        NOT_REGISTERED("notRegistered"),
        /** The query cannot be built: no label for the resource, an operator without PromQL, a failing template. */
        BUILD("build");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /**
         * The name of the step.
         *
         * @return such as {@code notRegistered}
         */
        public String text() {
            return text;
        }
    }

    /**
     * The failure as a problem of the configuration.
     *
     * @return a diagnostic that points into the query template, or empty if no template is at fault
     */
    public Optional<Diagnostic> diagnostic() {
        return place.map(span -> Diagnostic.error(Code.PA501, error)
                .at(span)
                .impact(Impact.REQUEST)
                .build());
    }

    /**
     * A failure without a place.
     *
     * @param kind at which step it failed
     * @param error Go's error text
     * @return the failure
     */
    public static QueryFailure of(Kind kind, String error) {
        return new QueryFailure(kind, error, Optional.empty());
    }
}
