package io.leadline.promql.analysis;

import io.leadline.promql.BinaryExpr;
import io.leadline.promql.BinaryOperator;
import io.leadline.promql.ValueType;
import io.leadline.promql.VectorMatching;
import io.leadline.promql.VectorMatching.Cardinality;
import io.leadline.promql.analysis.LabelReason.Effect;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The labels of binary operations (promql/engine.go of Prometheus 3.16: VectorBinop, resultMetric, VectorAnd ...). */
final class OperatorLabels {
    private static final VectorMatching ALL_LABELS =
            new VectorMatching(Cardinality.ONE_TO_ONE, false, List.of(), List.of(), Optional.empty(), Optional.empty());

    private final BinaryExpr node;
    private final VectorMatching matching;
    private final Set<String> labels;
    private final LabelReason dropped;
    private final LabelReason matched;
    private final LabelReason merged;

    OperatorLabels(BinaryExpr node) {
        this.node = node;
        this.matching = node.matching().orElse(ALL_LABELS);
        this.labels = new HashSet<>(matching.labels());
        String text = text();
        this.dropped = LabelReason.of(Effect.DROPPED, text, node.range());
        this.matched = LabelReason.of(Effect.MATCHED, text, node.range());
        this.merged = LabelReason.of(Effect.MERGED, text, node.range());
    }

    private String text() {
        String text = node.operator().text();
        if (!matching.labels().isEmpty() || matching.on()) {
            text += (matching.on() ? " on" : " ignoring") + LabelLists.print(matching.labels());
        }
        if (matching.isGrouped()) {
            boolean left = matching.cardinality() == Cardinality.MANY_TO_ONE;
            text += (left ? " group_left" : " group_right") + LabelLists.print(matching.include());
        }
        return text;
    }

    ResultLabels of(ResultLabels left, ResultLabels right) {
        boolean leftVector = node.left().type() == ValueType.VECTOR;
        boolean rightVector = node.right().type() == ValueType.VECTOR;
        if (!leftVector || !rightVector) {
            return withScalar(leftVector ? left : right);
        }
        ResultLabels result =
                switch (node.operator()) {
                    case AND -> partners(left, right);
                    case OR -> ResultLabelsBuilder.union(left, right, merged);
                    case UNLESS -> left;
                    default -> pairs(left, right);
                };
        return result.toBuilder().limited().build();
    }

    private ResultLabels withScalar(ResultLabels vector) {
        return dropsName() ? vector.toBuilder().dropMetadata(dropped).build() : vector;
    }

    /** Whether values are computed from values, so that the metric is another one; else series are filtered. */
    private boolean dropsName() {
        BinaryOperator operator = node.operator();
        boolean trims = operator == BinaryOperator.TRIM_LOWER || operator == BinaryOperator.TRIM_UPPER;
        return node.returnBool() || !(operator.isComparison() || operator.isSet() || trims);
    }

    private ResultLabels partners(ResultLabels ours, ResultLabels theirs) {
        return ours.toBuilder().matched(theirs, matching.on(), labels, matched).build();
    }

    private ResultLabels pairs(ResultLabels left, ResultLabels right) {
        boolean swapped = matching.cardinality() == Cardinality.ONE_TO_MANY;
        ResultLabels many = swapped ? right : left;
        ResultLabels one = swapped ? left : right;
        ResultLabels result = result(withBoundsOf(one, partners(many, one)), partners(one, many));
        if ((swapped ? matching.fillLeft() : matching.fillRight()).isPresent()) {
            result = ResultLabelsBuilder.union(result, result(many, compared(many)), merged);
        }
        if ((swapped ? matching.fillRight() : matching.fillLeft()).isPresent()) {
            result = ResultLabelsBuilder.union(result, result(compared(one), one), merged);
        }
        return result;
    }

    /** One to one, there are no more pairs than series on either side. */
    private ResultLabels withBoundsOf(ResultLabels one, ResultLabels pairs) {
        if (matching.cardinality() != Cardinality.ONE_TO_ONE) {
            return pairs;
        }
        ResultLabelsBuilder builder = pairs.toBuilder();
        for (SeriesBound bound : one.bounds()) {
            boolean equal = bound.labels().stream()
                    .allMatch(label -> ResultLabelsBuilder.isCompared(label, matching.on(), labels));
            if (equal) {
                builder.atMost(bound.most(), bound.labels());
            }
        }
        return builder.build();
    }

    /** The labels that stand in for a missing partner: those that are compared. */
    private ResultLabels compared(ResultLabels series) {
        ResultLabelsBuilder builder = series.toBuilder();
        return matching.on()
                ? builder.keep(labels, dropped).build()
                : builder.dropMetadata(dropped).drop(labels, dropped).build();
    }

    /** The labels of the "many" side, without what the matching drops, and with what it takes from the "one" side. */
    private ResultLabels result(ResultLabels many, ResultLabels one) {
        ResultLabelsBuilder builder = many.toBuilder();
        if (dropsName()) {
            builder.dropMetadata(dropped);
        }
        if (matching.cardinality() == Cardinality.ONE_TO_ONE) {
            if (matching.on()) {
                builder.keep(labels, dropped);
            } else {
                builder.drop(labels, dropped);
            }
        }
        LabelReason added = LabelReason.of(Effect.ADDED, text(), node.range());
        for (String label : matching.include()) {
            LabelFact fact = one.fact(label);
            builder.set(label, fact.because(fact.isNever() ? dropped : added));
        }
        if (one.isImpossible()) {
            builder.impossible();
        }
        return builder.build();
    }
}
