package io.leadline.benchmarks;

/** Templates as rules have them in {@code metricsQuery}. */
public enum TemplateText {
    /** The rule of the Seldon Core 2 tutorial: text and three fields on several lines. */
    TUTORIAL("sum by (<<.GroupBy>>) (\n  rate (\n    <<.Series>>{<<.LabelMatchers>>}[2m]\n  )\n)\n"),
    /** The query that most rules have: text and three fields. */
    SUM("sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)"),
    /** Values by label. */
    INDEX("sum(rate(<<.Series>>{namespace=\"<<index .LabelValuesByName \"namespace\">>\","
            + "model=~\"<<index .LabelValuesByName \"model\">>\"}[2m])) by (<<.GroupBy>>)"),
    /** A loop over the labels. */
    RANGE("sum(rate(<<.Series>>{<<range $label, $value := .LabelValuesByName>><<$label>>=~\"<<$value>>\","
            + "<<end>>}[2m])) by (<<.GroupBy>>)"),
    /** Decisions, and a function that formats. */
    CONDITIONS("<<with .LabelValuesByName>><<if .model>><<printf \"model=%q\" .model>><<else>>none<<end>><<end>>");

    private final String text;

    TemplateText(String text) {
        this.text = text;
    }

    /**
     * The template.
     *
     * @return Go's text/template between the delimiters of the adapter
     */
    public String text() {
        return text;
    }
}
