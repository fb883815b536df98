package io.leadline.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What people most often want to know or change about an expression: its selectors. All methods leave the given tree as
 * it is and are thread-safe.
 *
 * <pre>{@code
 * Expr expr = Promql.parse("rate(a[5m]) / b").orThrow();
 * Promql.print(Selectors.addMatcher(expr, Matcher.equal("tenant", "x")));
 * // rate(a{tenant="x"}[5m]) / b{tenant="x"}
 * }</pre>
 */
public final class Selectors {
    private Selectors() {}

    /**
     * The selectors of an expression, those in ranges and subqueries included.
     *
     * @param expr the expression
     * @return the selectors in the order of the text
     */
    public static List<VectorSelector> list(Expr expr) {
        List<VectorSelector> selectors = new ArrayList<>();
        ExprWalker.walk(expr, node -> {
            if (node instanceof VectorSelector selector) {
                selectors.add(selector);
            }
        });
        return selectors;
    }

    /**
     * Adds a condition to each selector that does not have it yet. The second argument of {@code info} stays as it is:
     * it does not select what the query computes with.
     *
     * @param expr the expression
     * @param matcher the condition
     * @return the changed expression
     */
    public static Expr addMatcher(Expr expr, Matcher matcher) {
        return ExprRewriter.rewrite(expr, node -> {
            if (!(node instanceof VectorSelector selector)
                    || selector.bypassEmptyMatcherCheck()
                    || selector.selector().matchers().contains(matcher)) {
                return node;
            }
            MetricSelector old = selector.selector();
            List<Matcher> matchers = new ArrayList<>(old.matchers());
            // A name outside the braces stays the last matcher.
            matchers.add(old.name().isPresent() ? matchers.size() - 1 : matchers.size(), matcher);
            return selector.with(MetricSelector.of(old.name(), matchers, List.of()));
        });
    }

    /**
     * Gives a metric another name wherever it is selected by {@code =}, before or in the braces. Conditions by regular
     * expressions on {@code __name__} stay as they are.
     *
     * @param expr the expression
     * @param from the old name
     * @param to the new name; one that needs quotes moves into the braces
     * @return the changed expression
     */
    public static Expr renameMetric(Expr expr, String from, String to) {
        return ExprRewriter.rewrite(expr, node -> {
            if (!(node instanceof VectorSelector selector)) {
                return node;
            }
            MetricSelector old = selector.selector();
            Matcher before = Matcher.equal(Labels.METRIC_NAME, from);
            if (!old.matchers().contains(before)) {
                return node;
            }
            List<Matcher> matchers = new ArrayList<>(old.matchers());
            matchers.replaceAll(matcher -> matcher.equals(before) ? Matcher.equal(Labels.METRIC_NAME, to) : matcher);
            Optional<String> name = old.name()
                    .map(outside -> outside.equals(from) ? to : outside)
                    .filter(PromqlNames::isBareMetric);
            return selector.with(MetricSelector.of(name, matchers, List.of()));
        });
    }

    /**
     * Gives a label another name wherever the expression names it: in matchers, in lists behind {@code by},
     * {@code without}, {@code on}, {@code ignoring}, {@code group_left} and {@code group_right}, as the parameter of
     * {@code count_values}, and in the arguments of {@code label_replace}, {@code label_join}, {@code sort_by_label}
     * and {@code sort_by_label_desc} that are names of labels.
     *
     * @param expr the expression
     * @param from the old name
     * @param to the new name
     * @return the changed expression
     */
    public static Expr renameLabel(Expr expr, String from, String to) {
        return ExprRewriter.rewrite(expr, new LabelRenaming(from, to));
    }

    private record LabelRenaming(String from, String to) implements UnaryOperator<Expr> {
        @Override
        public Expr apply(Expr node) {
            if (node instanceof VectorSelector selector) {
                return renamed(selector);
            }
            if (node instanceof AggregateExpr aggregate) {
                return renamed(aggregate);
            }
            if (node instanceof BinaryExpr binary) {
                return renamed(binary);
            }
            return node instanceof Call call ? renamed(call) : node;
        }

        private VectorSelector renamed(VectorSelector node) {
            MetricSelector old = node.selector();
            if (old.matchers().stream().noneMatch(matcher -> matcher.name().equals(from))) {
                return node;
            }
            List<Matcher> matchers = new ArrayList<>(old.matchers());
            matchers.replaceAll(matcher -> matcher.name().equals(from) ? matcher.named(to) : matcher);
            return node.with(MetricSelector.of(old.name(), matchers, List.of()));
        }

        private AggregateExpr renamed(AggregateExpr node) {
            boolean namesLabel = node.operator() == Aggregation.COUNT_VALUES;
            return new AggregateExpr(
                    node.range(),
                    node.operator(),
                    renamed(node.grouping()),
                    node.without(),
                    namesLabel ? node.parameter().map(this::renamedString) : node.parameter(),
                    node.expr());
        }

        private BinaryExpr renamed(BinaryExpr node) {
            if (node.matching().isEmpty()) {
                return node;
            }
            VectorMatching old = node.matching().get();
            VectorMatching matching =
                    old.with(old.on(), renamed(old.labels())).with(old.cardinality(), renamed(old.include()));
            return matching.equals(old)
                    ? node
                    : new BinaryExpr(
                            node.range(),
                            node.operator(),
                            node.returnBool(),
                            node.left(),
                            node.right(),
                            Optional.of(matching));
        }

        private Call renamed(Call node) {
            List<Expr> arguments = new ArrayList<>(node.arguments());
            for (int i = 0; i < arguments.size(); i++) {
                if (isLabel(node.function().name(), i)) {
                    arguments.set(i, renamedString(arguments.get(i)));
                }
            }
            return new Call(node.range(), node.function(), arguments);
        }

        private static boolean isLabel(String function, int argument) {
            return switch (function) {
                case "label_replace" -> argument == 1 || argument == 3;
                case "label_join" -> argument == 1 || argument >= 3;
                case "sort_by_label", "sort_by_label_desc" -> argument >= 1;
                default -> false;
            };
        }

        private Expr renamedString(Expr argument) {
            if (argument instanceof StringLiteral string) {
                return string.value().equals(from) ? new StringLiteral(string.range(), to) : string;
            }
            return argument instanceof ParenExpr paren
                    ? new ParenExpr(paren.range(), renamedString(paren.expr()))
                    : argument;
        }

        private List<String> renamed(List<String> labels) {
            if (!labels.contains(from)) {
                return labels;
            }
            List<String> renamed = new ArrayList<>(labels);
            renamed.replaceAll(label -> label.equals(from) ? to : label);
            return renamed;
        }
    }
}
