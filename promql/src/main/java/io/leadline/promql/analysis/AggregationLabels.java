package io.leadline.promql.analysis;

import io.leadline.promql.AggregateExpr;
import io.leadline.promql.Aggregation;
import io.leadline.promql.Expr;
import io.leadline.promql.NumberLiteral;
import io.leadline.promql.ParenExpr;
import io.leadline.promql.StringLiteral;
import io.leadline.promql.analysis.LabelReason.Effect;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The labels of aggregations: of the groups, or, for those that pick series, of the series. */
final class AggregationLabels {
    private AggregationLabels() {}

    static ResultLabels of(AggregateExpr node, ResultLabels series) {
        return switch (node.operator()) {
            case TOPK, BOTTOMK, LIMITK -> picked(node, series);
            case LIMIT_RATIO ->
                number(node.parameter()).orElse(1) == 0
                        ? series.toBuilder().impossible().build()
                        : series;
            case COUNT_VALUES -> countedValues(node, series);
            default -> groups(node, series, node.grouping());
        };
    }

    /** At most so many series of each group, as they are. */
    private static ResultLabels picked(AggregateExpr node, ResultLabels series) {
        OptionalDouble number = number(node.parameter());
        if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
            return series;
        }
        long most = (long) number.getAsDouble();
        if (most < 1) {
            return series.toBuilder().impossible().build();
        }
        if (!node.without()) {
            return series.toBuilder()
                    .atMost(most, new HashSet<>(node.grouping()))
                    .build();
        }
        Optional<Set<String>> may = series.may();
        if (may.isEmpty()) {
            return series;
        }
        Set<String> groups = may.get();
        groups.removeAll(node.grouping());
        groups.removeAll(ResultLabelsBuilder.METADATA);
        return series.toBuilder().atMost(most, groups).build();
    }

    private static OptionalDouble number(Optional<Expr> parameter) {
        Optional<Expr> inner = parameter;
        while (inner.isPresent() && inner.get() instanceof ParenExpr paren) {
            inner = Optional.of(paren.expr());
        }
        return inner.isPresent() && inner.get() instanceof NumberLiteral number
                ? OptionalDouble.of(number.value())
                : OptionalDouble.empty();
    }

    private static ResultLabels groups(AggregateExpr node, ResultLabels series, List<String> grouping) {
        LabelReason dropped = LabelReason.of(Effect.DROPPED, text(node), node.range());
        ResultLabelsBuilder builder = series.toBuilder();
        if (node.without()) {
            return builder.drop(grouping, dropped).dropMetadata(dropped).build();
        }
        return builder.keep(grouping, dropped).build();
    }

    /** The value becomes a label before the groups are formed; {@code without} may drop it again. */
    private static ResultLabels countedValues(AggregateExpr node, ResultLabels series) {
        Optional<String> label = node.parameter().flatMap(AggregationLabels::string);
        if (label.isEmpty()) {
            return ResultLabels.any();
        }
        LabelReason added = LabelReason.of(Effect.ADDED, Aggregation.COUNT_VALUES.text(), node.range());
        ResultLabels valued =
                series.toBuilder().set(label.get(), LabelFact.always(added)).build();
        Set<String> grouping = new HashSet<>(node.grouping());
        if (!node.without()) {
            grouping.add(label.get());
        }
        return groups(node, valued, List.copyOf(grouping));
    }

    private static Optional<String> string(Expr parameter) {
        Expr inner = parameter;
        while (inner instanceof ParenExpr paren) {
            inner = paren.expr();
        }
        return inner instanceof StringLiteral string ? Optional.of(string.value()) : Optional.empty();
    }

    private static String text(AggregateExpr node) {
        String operator = node.operator().text();
        if (node.grouping().isEmpty() && !node.without()) {
            return operator;
        }
        return operator + (node.without() ? " without" : " by") + LabelLists.print(node.grouping());
    }
}
