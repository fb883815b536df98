package io.leadline.promql.analysis;

import io.leadline.promql.Call;
import io.leadline.promql.Expr;
import io.leadline.promql.MatchType;
import io.leadline.promql.Matcher;
import io.leadline.promql.MatrixSelector;
import io.leadline.promql.MetricSelector;
import io.leadline.promql.ParenExpr;
import io.leadline.promql.StringLiteral;
import io.leadline.promql.ValueType;
import io.leadline.promql.VectorSelector;
import io.leadline.promql.analysis.LabelReason.Effect;
import io.leadline.regex.GoExpand;
import io.leadline.regex.GoRegex;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The labels of calls that return a vector (promql/functions.go and info.go of Prometheus 3.16). */
final class FunctionLabels {
    private static final String BUCKET_BOUND = "le";

    private final Call node;
    private final List<ResultLabels> arguments;
    private final LabelReason dropped;
    private final LabelReason added;

    FunctionLabels(Call node, List<ResultLabels> arguments) {
        this.node = node;
        this.arguments = arguments;
        String name = node.function().name();
        this.dropped = LabelReason.of(Effect.DROPPED, name, node.range());
        this.added = LabelReason.of(Effect.ADDED, name, node.range());
    }

    ResultLabels labels() {
        return switch (node.function().name()) {
            case "sort", "sort_desc", "sort_by_label", "sort_by_label_desc", "last_over_time", "first_over_time" ->
                series();
            case "absent", "absent_over_time" -> absent();
            case "label_replace" -> replaced();
            case "label_join" -> joined();
            case "info" -> enriched();
            case "histogram_quantile", "histogram_fraction" -> buckets().build();
            case "histogram_quantiles" -> quantiles();
            default -> series().toBuilder().dropMetadata(dropped).build();
        };
    }

    /** The labels of the first argument that has series; without one, the function makes up one series. */
    private ResultLabels series() {
        for (int i = 0; i < arguments.size(); i++) {
            ValueType type = node.arguments().get(i).type();
            if (type == ValueType.VECTOR || type == ValueType.MATRIX) {
                return arguments.get(i);
            }
        }
        return ResultLabels.unlabelled(dropped);
    }

    private Expr argument(int index) {
        Expr argument = node.arguments().get(index);
        while (argument instanceof ParenExpr paren) {
            argument = paren.expr();
        }
        return argument;
    }

    private String string(int index) {
        return argument(index) instanceof StringLiteral string ? string.value() : "";
    }

    /** A series with the labels that the selector asks for by {@code =}, if it does so once. */
    private ResultLabels absent() {
        ResultLabelsBuilder builder = ResultLabels.unlabelled(dropped).toBuilder();
        Optional<MetricSelector> selector = Optional.empty();
        if (argument(0) instanceof VectorSelector vector) {
            selector = Optional.of(vector.selector());
        } else if (argument(0) instanceof MatrixSelector matrix) {
            selector = Optional.of(matrix.selector().selector());
        }
        Set<String> seen = new HashSet<>();
        for (Matcher matcher : selector.map(MetricSelector::matchers).orElse(List.of())) {
            String label = matcher.name();
            if (ResultLabelsBuilder.METADATA.contains(label)) {
                continue;
            }
            boolean first = matcher.type() == MatchType.EQUAL && seen.add(label);
            builder.set(label, first ? LabelFact.valued(matcher.value(), added) : LabelFact.never(dropped));
        }
        return builder.build();
    }

    private ResultLabels replaced() {
        String target = string(1);
        String source = string(3);
        ResultLabelsBuilder builder = series().toBuilder();
        LabelFact before = builder.fact(target);
        // No series has a label without a name: the usual way to set a label to a fixed text.
        LabelFact from = source.isEmpty() ? LabelFact.never(dropped) : builder.fact(source);
        Optional<GoRegex> regex = GoRegex.compile("^(?s:" + string(4) + ")$").value();
        if (regex.isEmpty()) {
            return builder.impossible().build();
        }
        if (from.isConstant()) {
            return regex.get()
                    .match(from.value().orElse(""))
                    .map(match -> valued(GoExpand.expand(string(2), match)))
                    .map(fact -> builder.set(target, fact).build())
                    .orElse(series());
        }
        LabelFact after = replacement(from);
        boolean always = string(4).equals(".*") || string(4).equals("(.*)");
        return builder.set(target, always ? after : after.or(before, added)).build();
    }

    private LabelFact valued(String value) {
        return LabelFact.valued(value, value.isEmpty() ? dropped : added);
    }

    /** What a match makes of a source that is not known. */
    private LabelFact replacement(LabelFact from) {
        String template = string(2);
        if (template.indexOf('$') < 0) {
            return valued(template);
        }
        boolean whole = string(4).equals("(.*)") && (template.equals("$1") || template.equals("${1}"));
        if (whole) {
            return from.because(added);
        }
        // The text before the first reference stands in every expansion.
        return template.startsWith("$") ? LabelFact.sometimes(added) : LabelFact.always(added);
    }

    private ResultLabels joined() {
        boolean surely = !string(2).isEmpty() && node.arguments().size() > 4;
        boolean possibly = surely;
        ResultLabelsBuilder builder = series().toBuilder();
        for (int i = 3; i < node.arguments().size(); i++) {
            LabelFact source = builder.fact(string(i));
            surely |= source.isAlways();
            possibly |= !source.isNever();
        }
        LabelFact fact = LabelFact.sometimes(added);
        if (surely) {
            fact = LabelFact.always(added);
        } else if (!possibly) {
            fact = LabelFact.never(dropped);
        }
        return builder.set(string(1), fact).build();
    }

    /** Labels of info series come on top; those that a series has already stay. */
    private ResultLabels enriched() {
        ResultLabels series = series();
        ResultLabelsBuilder builder = series.toBuilder();
        List<Matcher> matchers = node.arguments().size() > 1 && argument(1) instanceof VectorSelector selector
                ? selector.selector().matchers()
                : List.of();
        Set<String> data = new HashSet<>();
        matchers.forEach(matcher -> data.add(matcher.name()));
        if (matchers.isEmpty()) {
            data.addAll(series.named().keySet());
            builder.others(LabelFact.sometimes(
                    series.others().isNever() ? added : series.others().reason()));
        }
        data.removeAll(ResultLabelsBuilder.METADATA);
        for (String label : data) {
            if (!series.fact(label).isAlways()) {
                builder.set(label, LabelFact.sometimes(added));
            }
        }
        if (matchers.isEmpty()) {
            for (String label : ResultLabelsBuilder.METADATA) {
                builder.narrow(label, series.fact(label));
            }
            builder.changed(label -> !series.fact(label).isAlways() && !ResultLabelsBuilder.METADATA.contains(label));
        }
        return builder.build();
    }

    /** The series of a histogram's buckets become one. A native histogram keeps a label {@code le} that was made up. */
    private ResultLabelsBuilder buckets() {
        ResultLabelsBuilder builder = series().toBuilder().dropMetadata(dropped);
        LabelFact bound = builder.fact(BUCKET_BOUND);
        boolean madeUp = !bound.isNever() && bound.reason().effect() == Effect.ADDED;
        return builder.set(BUCKET_BOUND, madeUp ? LabelFact.sometimes(bound.reason()) : bound.dropped(dropped));
    }

    private ResultLabels quantiles() {
        int quantiles = node.arguments().size() - 2;
        return buckets()
                .timesAsMany(quantiles)
                .set(string(1), LabelFact.always(added))
                .build();
    }
}
