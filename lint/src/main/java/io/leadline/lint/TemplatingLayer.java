package io.leadline.lint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs that another program makes a configuration of a text, so that what stands there is not what the adapter reads:
 * <code>{{ }}</code> of Helm, Jinja and Argo, <code>${NAME}</code> of envsubst, Flux and Terraform, <code>%{ }</code>
 * of Terraform. References of the adapter's own, such as <code>${1}</code>, are none of these.
 *
 * @param mark what was found
 */
record TemplatingLayer(String mark) {
    private static final Pattern MARK = Pattern.compile("\\{\\{|\\$\\{[A-Za-z_]|%\\{");
    private static final Pattern STATEMENT = Pattern.compile("(?m)^\\s*(?:#\\s*)?(\\{\\{|%\\{)");

    /** The first sign in a part of a text. */
    static Optional<TemplatingLayer> in(String text) {
        Matcher found = MARK.matcher(text);
        return found.find() ? Optional.of(of(found.group())) : Optional.empty();
    }

    /** The first line that is there for the other program only: what is around it may be left out or repeated. */
    static Optional<TemplatingLayer> byLine(String text) {
        Matcher found = STATEMENT.matcher(text);
        return found.find() ? Optional.of(of(found.group(1))) : Optional.empty();
    }

    private static TemplatingLayer of(String start) {
        return new TemplatingLayer(start.startsWith("{{") ? "{{ }}" : start.startsWith("$") ? "${ }" : "%{ }");
    }
}
