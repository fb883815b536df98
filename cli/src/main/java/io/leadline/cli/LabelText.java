package io.leadline.cli;

import io.leadline.diagnostic.VisibleText;
import io.leadline.promql.Expr;
import io.leadline.promql.analysis.LabelFact;
import io.leadline.promql.analysis.LabelFlow;
import io.leadline.promql.analysis.Presence;
import io.leadline.promql.analysis.ResultLabels;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The labels of an expression's result, one on a line, with what decided them. */
final class LabelText {
    private LabelText() {}

    static String of(Expr expr, Console console) {
        StringBuilder text = new StringBuilder(QueryText.summary(expr)).append('\n');
        ResultLabels labels = LabelFlow.of(expr);
        Map<String, LabelFact> facts = new LinkedHashMap<>();
        labels.named().forEach((label, fact) -> facts.put(VisibleText.of(label), fact));
        facts.put("any other", labels.others());
        int width = facts.keySet().stream().mapToInt(String::length).max().orElse(0);
        int presences = facts.values().stream()
                .mapToInt(fact -> presence(fact).length())
                .max()
                .orElse(0);
        facts.forEach((label, fact) -> text.append("  ")
                .append(console.name(label))
                .append(" ".repeat(width - label.length() + 2))
                .append(presence(fact))
                .append(" ".repeat(presences - presence(fact).length() + 2))
                .append(console.dim(VisibleText.of(fact.reason().toString())))
                .append('\n'));
        labels.mostSeries()
                .ifPresent(most -> text.append("at most ")
                        .append(Page.count(most, "series"))
                        .append('\n'));
        return text.toString();
    }

    private static String presence(LabelFact fact) {
        String word = fact.presence().name().toLowerCase(Locale.ROOT);
        return fact.presence() == Presence.ALWAYS && fact.value().isPresent()
                ? word + " \"" + VisibleText.of(fact.value().get()) + "\""
                : word;
    }
}
