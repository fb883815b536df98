package io.leadline.k8s;

import io.leadline.k8s.TemplateActions.Action;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tool that fills in a text before the adapter sees it. What the adapter itself fills in is none: {@code <<.Series>>}
 * in a template, even between the wrong braces, <code>${1}</code> and, in {@code name.as}, <code>${name}</code> for
 * what a group of a regular expression caught.
 */
public enum TemplateLayer {
    /** Go templates of a chart. */
    HELM("Helm", "render the chart first and read the result: `helm template`"),
    /** Jinja2, most often of Ansible. */
    JINJA("Jinja2", "render it first and read the result, as Ansible's `template` does"),
    /** Two braces that say no more. */
    BRACES("Helm or Jinja2", "render it first and read the result: `helm template`, or Ansible's `template`"),
    /** Interpolation and directives of Terraform. */
    TERRAFORM("Terraform", "render it first and read the result: `terraform console` prints what `templatefile` gives"),
    /** Variables with defaults, or in capitals. */
    ENVSUBST("Flux or envsubst", "substitute the variables first and read the result: `flux envsubst` or `envsubst`"),
    /** Variables that say no more. */
    VARIABLES(
            "Terraform, Flux or envsubst",
            "substitute the variables first and read the result: `terraform console`, `flux envsubst` or `envsubst`");

    /** Stands in a text for something that {@link TemplateMask} has taken out. */
    static final char PLACEHOLDER = '\uE000';

    private static final Pattern VARIABLE = Pattern.compile("(\\$?)\\$\\{([^{}]*)}");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z_][A-Z0-9_]*");
    private static final Pattern WITH_DEFAULT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*:?[-=?+]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern EXPRESSION = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*[.(\\[]");
    private static final Pattern HELM_WORDS = Pattern.compile("^-|-$|^\\s*(?:/\\*|[.$])"
            + "|^\\s*(?:include|template|toYaml|tpl|define|range|with|if|else|end)\\b"
            + "|[.$](?:Values|Release|Chart|Capabilities|Files|Template)\\b");
    private static final List<String> OWN_FIELDS =
            List.of(".Series", ".LabelMatchers", ".GroupBy", ".LabelValuesByName", ".Resource", ".Group");

    private final String tools;
    private final String help;

    TemplateLayer(String tools, String help) {
        this.tools = tools;
        this.help = help;
    }

    /**
     * The tools that people know.
     *
     * @return one name, or several if the text does not tell
     */
    public String tools() {
        return tools;
    }

    /**
     * What to do.
     *
     * @return a way out, in one line
     */
    public String help() {
        return help;
    }

    /**
     * The tool that fills in a text.
     *
     * @param text a value of a configuration
     * @return the first one that is found, or empty for a text that the adapter takes as it is
     */
    public static Optional<TemplateLayer> of(String text) {
        return of(text, text, false);
    }

    /**
     * As {@link #of(String)} for {@code name.as}, where a variable may be a group.
     *
     * @param text the expansion
     * @param pattern the regular expression whose groups it names
     */
    static Optional<TemplateLayer> ofExpansion(String text, String pattern) {
        return of(text, pattern, true);
    }

    private static Optional<TemplateLayer> of(String text, String pattern, boolean isExpansion) {
        boolean isPlain = text.indexOf('{') < 0 && text.indexOf(PLACEHOLDER) < 0;
        if (isPlain) {
            return Optional.empty();
        }
        List<Action> actions = TemplateActions.in(text);
        if (actions.stream().anyMatch(Action::isStatement)) {
            return Optional.of(JINJA);
        }
        Optional<TemplateLayer> placeholder = text.indexOf(PLACEHOLDER) < 0 ? Optional.empty() : Optional.of(BRACES);
        return braces(actions)
                .or(() -> actions.stream().anyMatch(Action::isDirective) ? Optional.of(TERRAFORM) : Optional.empty())
                .or(() -> variables(text, pattern, isExpansion))
                .or(() -> placeholder);
    }

    private static Optional<TemplateLayer> braces(List<Action> actions) {
        List<String> insides =
                actions.stream().filter(Action::isBraces).map(Action::inside).toList();
        boolean isMistaken =
                insides.stream().anyMatch(inside -> OWN_FIELDS.stream().anyMatch(inside::contains));
        if (insides.isEmpty() || isMistaken) {
            return Optional.empty();
        }
        boolean isHelm =
                insides.stream().anyMatch(inside -> HELM_WORDS.matcher(inside).find());
        return Optional.of(isHelm ? HELM : BRACES);
    }

    private static Optional<TemplateLayer> variables(String text, String pattern, boolean isExpansion) {
        Matcher matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            Optional<TemplateLayer> found = matcher.group(1).isEmpty()
                    ? variable(matcher.group(2), pattern, isExpansion)
                    : Optional.of(VARIABLES);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<TemplateLayer> variable(String inside, String pattern, boolean isExpansion) {
        if (inside.isBlank() || Character.isDigit(inside.charAt(0)) || pattern.contains("<" + inside + ">")) {
            return Optional.empty();
        }
        if (CAPITALS.matcher(inside).matches() || WITH_DEFAULT.matcher(inside).lookingAt()) {
            return Optional.of(ENVSUBST);
        }
        if (NAME.matcher(inside).matches()) {
            return isExpansion ? Optional.empty() : Optional.of(VARIABLES);
        }
        return EXPRESSION.matcher(inside).lookingAt() ? Optional.of(TERRAFORM) : Optional.empty();
    }
}
