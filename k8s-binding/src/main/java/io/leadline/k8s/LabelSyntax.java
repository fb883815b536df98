package io.leadline.k8s;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoText;
import io.leadline.query.LabelOperator;
import io.leadline.query.LabelRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Kubernetes accepts as keys and values of labels, with its error texts: a port of {@code NewRequirement}
 * (k8s.io/apimachinery v0.30.0, pkg/labels/selector.go) and of {@code IsQualifiedName} and {@code IsValidLabelValue}
 * (pkg/util/validation/validation.go). Lengths count bytes.
 */
final class LabelSyntax {
    private static final int MAX_NAME = 63;
    private static final int MAX_PREFIX = 253;
    private static final String NAME_PATTERN = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private static final String NAME_RULE =
            "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric"
                    + " character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '"
                    + NAME_PATTERN + "')";
    private static final String VALUE_RULE =
            "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must"
                    + " start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex"
                    + " used for validation is '(" + NAME_PATTERN + ")?')";
    private static final String PREFIX_RULE =
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must"
                    + " start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is"
                    + " '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

    private LabelSyntax() {}

    /** The error for a key, or empty if it is valid. */
    static Optional<String> keyError(String key) {
        List<String> errors = qualifiedName(key);
        return errors.isEmpty() ? Optional.empty() : Optional.of(invalid("<nil>", key, String.join("; ", errors)));
    }

    /** The error for the values of a requirement, or empty if they are valid. */
    static Optional<String> valuesError(String key, LabelOperator operator, List<String> values) {
        List<String> errors = new ArrayList<>();
        if (operator == LabelOperator.GREATER_THAN || operator == LabelOperator.LESS_THAN) {
            for (int i = 0; i < values.size(); i++) {
                if (LabelRequirement.integer(values.get(i)).isEmpty()) {
                    String rule = "for 'Gt', 'Lt' operators, the value must be an integer";
                    errors.add(invalid("values[" + i + "]", values.get(i), rule));
                }
            }
        }
        for (int i = 0; i < values.size(); i++) {
            List<String> broken = value(values.get(i));
            if (!broken.isEmpty()) {
                errors.add(invalid("values[" + i + "][" + key + "]", values.get(i), String.join("; ", broken)));
            }
        }
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(errors.size() == 1 ? errors.get(0) : "[" + String.join(", ", errors) + "]");
    }

    private static String invalid(String field, String value, String rule) {
        return field + ": Invalid value: " + GoQuote.quote(value) + ": " + rule;
    }

    private static List<String> qualifiedName(String key) {
        if (isName(key) && bytes(key) <= MAX_NAME) {
            return List.of();
        }
        String[] parts = key.split("/", -1);
        if (parts.length > 2) {
            return List.of("a qualified name " + NAME_RULE
                    + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
        }
        List<String> errors = new ArrayList<>();
        if (parts.length == 2) {
            String prefix = parts[0];
            if (prefix.isEmpty()) {
                errors.add("prefix part must be non-empty");
            } else {
                if (bytes(prefix) > MAX_PREFIX) {
                    errors.add("prefix part " + tooLong(MAX_PREFIX));
                }
                if (!isSubdomain(prefix)) {
                    errors.add("prefix part " + PREFIX_RULE);
                }
            }
        }
        String name = parts[parts.length - 1];
        if (name.isEmpty()) {
            errors.add("name part must be non-empty");
        } else if (bytes(name) > MAX_NAME) {
            errors.add("name part " + tooLong(MAX_NAME));
        }
        if (!isName(name)) {
            errors.add("name part " + NAME_RULE);
        }
        return errors;
    }

    private static List<String> value(String value) {
        List<String> errors = new ArrayList<>();
        if (bytes(value) > MAX_NAME) {
            errors.add(tooLong(MAX_NAME));
        }
        if (!value.isEmpty() && !isName(value)) {
            errors.add(VALUE_RULE);
        }
        return errors;
    }

    private static String tooLong(int limit) {
        return "must be no more than " + limit + " characters";
    }

    private static int bytes(String text) {
        return GoText.byteLength(text, 0, text.length());
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inside = i > 0 && i < text.length() - 1;
            if (!isAlphanumeric(c) && !(inside && (c == '-' || c == '_' || c == '.'))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isAlphanumeric(int c) {
        return isLower(c) || (c >= 'A' && c <= 'Z');
    }

    private static boolean isLower(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** Whether a text is a lower-case DNS subdomain; its length does not count here. */
    static boolean isSubdomain(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '.') {
                if (i == start || !isLower(text.charAt(start)) || !isLower(text.charAt(i - 1))) {
                    return false;
                }
                start = i + 1;
            } else if (!isLower(text.charAt(i)) && text.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }
}
