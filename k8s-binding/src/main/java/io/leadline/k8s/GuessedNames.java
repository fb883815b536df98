package io.leadline.k8s;

import java.util.Arrays;

/**
 * The names of resources that Kubernetes makes up from kinds, and back. The way there is a port of
 * {@code UnsafeGuessKindToResource} (k8s.io/apimachinery v0.30.0, pkg/api/meta/restmapper.go).
 */
final class GuessedNames {
    private GuessedNames() {}

    /** The lower-case kind; empty for an empty kind. */
    static String singular(String kind) {
        return GoLowerCase.of(kind);
    }

    /** The plural that Go guesses, {@code policy} to {@code policies}; empty for an empty kind. */
    static String plural(String kind) {
        String singular = singular(kind);
        if (singular.isEmpty() || singular.endsWith("endpoints")) {
            return singular;
        }
        if (singular.endsWith("s")) {
            return singular + "es";
        }
        return singular.endsWith("y") ? singular.substring(0, singular.length() - 1) + "ies" : singular + "s";
    }

    /**
     * Whether a name is a plural already, as far as English tells: one that ends with {@code ss}, {@code us} or
     * {@code is} (ingress, prometheus, redis) is not.
     */
    static boolean looksPlural(String name) {
        String lower = GoLowerCase.of(name);
        return lower.length() > 1 && lower.endsWith("s") && !endsWithAny(lower, "ss", "us", "is", "endpoints");
    }

    /** The singular of a name that may be a plural already. */
    static String singularOf(String name) {
        String lower = GoLowerCase.of(name);
        int length = lower.length();
        if (!looksPlural(lower)) {
            return lower;
        }
        if (lower.endsWith("ies") && length > 3) {
            return lower.substring(0, length - 3) + "y";
        }
        String stem = lower.substring(0, length - 1);
        String shorter = stem.substring(0, stem.length() - 1);
        boolean sibilant = stem.endsWith("e") && endsWithAny(shorter, "ss", "us", "is", "x", "sh", "ch");
        return sibilant ? shorter : stem;
    }

    private static boolean endsWithAny(String name, String... endings) {
        return Arrays.stream(endings).anyMatch(name::endsWith);
    }

    /** A kind for a singular name: its first letter in upper case. The real spelling of longer kinds is not known. */
    static String kind(String singular) {
        if (singular.isEmpty()) {
            return singular;
        }
        int first = singular.offsetByCodePoints(0, 1);
        return Character.toString(Character.toUpperCase(singular.codePointAt(0))) + singular.substring(first);
    }
}
