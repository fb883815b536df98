package io.leadline.cli;

import io.leadline.query.QueryFailure;

/** Why a request has no query, in words. */
final class Failures {
    private Failures() {}

    static String inWords(QueryFailure failure) {
        return switch (failure.kind()) {
            case NO_NAMES ->
                "no objects are named: the API server would name those that exist, here --name NAME does (repeatable)";
            case NORMALIZE -> "the resource is not known: " + failure.error() + "; --api-resources FILE adds resources";
            case NOT_REGISTERED -> "the metric is not exposed for this resource";
            case BUILD -> failure.error();
        };
    }
}
