package io.leadline.promql;

import io.leadline.golang.GoQuote;
import io.leadline.golang.PrometheusDuration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Prints trees on one line, as Prometheus does (3.16, promql/parser/printer.go). Not thread-safe. */
class PromqlPrinter implements ExprVisitor<StringBuilder> {
    private final StringBuilder out;
    private final boolean unquotedUtf8Names;

    PromqlPrinter(StringBuilder out, boolean unquotedUtf8Names) {
        this.out = out;
        this.unquotedUtf8Names = unquotedUtf8Names;
    }

    static String print(Expr expr, boolean unquotedUtf8Names) {
        return expr.accept(new PromqlPrinter(new StringBuilder(), unquotedUtf8Names))
                .toString();
    }

    /** Where the print stands, for {@link #printed}; only for those who ask. */
    int place() {
        return 0;
    }

    /** Called for each node that {@link PromqlPretty} may split, once it is printed, with the place before it. */
    void printed(Expr node, int start) {}

    @Override
    public StringBuilder visitAggregateExpr(AggregateExpr node) {
        int start = place();
        appendHead(node).append('(');
        if (node.parameter().isPresent()) {
            node.parameter().get().accept(this).append(", ");
        }
        node.expr().accept(this).append(')');
        printed(node, start);
        return out;
    }

    /** Operator and grouping of an aggregation. */
    StringBuilder appendHead(AggregateExpr node) {
        out.append(node.operator().text());
        if (node.without()) {
            out.append(" without (");
            return appendLabels(node.grouping()).append(") ");
        }
        if (!node.grouping().isEmpty()) {
            out.append(" by (");
            return appendLabels(node.grouping()).append(") ");
        }
        return out;
    }

    @Override
    public StringBuilder visitBinaryExpr(BinaryExpr node) {
        Deque<BinaryExpr> chain = new ArrayDeque<>();
        Expr leftmost = node;
        while (leftmost instanceof BinaryExpr binary) {
            chain.push(binary);
            leftmost = binary.left();
        }
        int start = place();
        leftmost.accept(this);
        for (BinaryExpr binary : chain) {
            out.append(' ');
            appendOperator(binary).append(' ');
            binary.right().accept(this);
            printed(binary, start);
        }
        return out;
    }

    /** Operator, {@code bool} and matching. */
    StringBuilder appendOperator(BinaryExpr node) {
        out.append(node.operator().text()).append(node.returnBool() ? " bool" : "");
        if (node.matching().isEmpty()) {
            return out;
        }
        VectorMatching matching = node.matching().get();
        if (!matching.labels().isEmpty() || matching.on() || matching.isGrouped()) {
            out.append(matching.on() ? " on (" : " ignoring (");
            appendLabels(matching.labels()).append(')');
        }
        if (matching.isGrouped()) {
            boolean left = matching.cardinality() == VectorMatching.Cardinality.MANY_TO_ONE;
            out.append(left ? " group_left (" : " group_right (");
            appendLabels(matching.include()).append(')');
        }
        appendFill(matching.fillLeft(), matching.fillRight());
        return out;
    }

    private void appendFill(Optional<Double> left, Optional<Double> right) {
        boolean same = left.isPresent()
                && right.isPresent()
                && left.get().doubleValue() == right.get().doubleValue();
        if (same) {
            out.append(" fill (").append(GoNumbers.general(left.get())).append(')');
            return;
        }
        left.ifPresent(value ->
                out.append(" fill_left (").append(GoNumbers.general(value)).append(')'));
        right.ifPresent(value ->
                out.append(" fill_right (").append(GoNumbers.general(value)).append(')'));
    }

    @Override
    public StringBuilder visitCall(Call node) {
        int start = place();
        out.append(node.function().name()).append('(');
        String separator = "";
        for (Expr argument : node.arguments()) {
            out.append(separator);
            argument.accept(this);
            separator = ", ";
        }
        out.append(')');
        printed(node, start);
        return out;
    }

    @Override
    public StringBuilder visitParenExpr(ParenExpr node) {
        int start = place();
        out.append('(');
        node.expr().accept(this).append(')');
        printed(node, start);
        return out;
    }

    @Override
    public StringBuilder visitUnaryExpr(UnaryExpr node) {
        out.append(node.negative() ? '-' : '+');
        return node.expr().accept(this);
    }

    @Override
    public StringBuilder visitNumberLiteral(NumberLiteral node) {
        if (!node.duration()) {
            return out.append(GoNumbers.fixed(node.value()));
        }
        // Go cuts where it converts to whole nanoseconds.
        long nanos = (long) (Math.abs(node.value()) * 1e9);
        out.append(node.value() < 0 ? "-" : "");
        return out.append(new PrometheusDuration(nanos));
    }

    @Override
    public StringBuilder visitStringLiteral(StringLiteral node) {
        GoQuote.appendTo(out, node.value());
        return out;
    }

    @Override
    public StringBuilder visitVectorSelector(VectorSelector node) {
        appendSelector(node.selector());
        appendAt(node.at());
        appendExtension(node);
        return appendOffset(node.offset());
    }

    @Override
    public StringBuilder visitMatrixSelector(MatrixSelector node) {
        VectorSelector selector = node.selector();
        appendSelector(selector.selector());
        out.append('[');
        appendDuration(node.duration()).append(']');
        appendExtension(selector);
        appendAt(selector.at());
        return appendOffset(selector.offset());
    }

    @Override
    public StringBuilder visitSubqueryExpr(SubqueryExpr node) {
        int start = place();
        node.expr().accept(this);
        appendSuffix(node);
        printed(node, start);
        return out;
    }

    /** Range, step and modifiers of a subquery. */
    StringBuilder appendSuffix(SubqueryExpr node) {
        out.append('[');
        appendDuration(node.duration()).append(':');
        node.step().ifPresent(this::appendDuration);
        out.append(']');
        appendAt(node.at());
        return appendOffset(node.offset());
    }

    private void appendSelector(MetricSelector selector) {
        String name = selector.name().orElse("");
        List<Matcher> shown = new ArrayList<>(selector.matchers().size());
        for (Matcher matcher : selector.matchers()) {
            boolean repeatsName = matcher.type() == MatchType.EQUAL
                    && !name.isEmpty()
                    && matcher.name().equals(Labels.METRIC_NAME)
                    && matcher.value().equals(name);
            if (!repeatsName) {
                shown.add(matcher);
            }
        }
        out.append(name);
        if (shown.size() == 1) {
            out.append('{');
            appendMatcher(out, shown.get(0));
            out.append('}');
        } else if (!shown.isEmpty()) {
            out.append('{').append(sorted(shown)).append('}');
        }
    }

    private String sorted(List<Matcher> matchers) {
        List<String> texts = new ArrayList<>(matchers.size());
        for (Matcher matcher : matchers) {
            StringBuilder text = new StringBuilder();
            appendMatcher(text, matcher);
            texts.add(text.toString());
        }
        texts.sort(PromqlNames::compareBytes);
        return String.join(",", texts);
    }

    private void appendMatcher(StringBuilder to, Matcher matcher) {
        PromqlNames.appendLabel(to, matcher.name(), unquotedUtf8Names);
        GoQuote.appendTo(to.append(matcher.type().operator()), matcher.value());
    }

    private void appendExtension(VectorSelector node) {
        out.append(node.anchored() ? " anchored" : node.smoothed() ? " smoothed" : "");
    }

    void appendAt(Optional<AtModifier> at) {
        if (at.isEmpty()) {
            return;
        }
        out.append(" @ ");
        if (at.get() instanceof AtModifier.Time time) {
            out.append(new BigDecimal(time.millis() / 1000.0)
                    .setScale(3, RoundingMode.HALF_EVEN)
                    .toPlainString());
        } else {
            out.append(at.get() == AtModifier.Boundary.START ? "start()" : "end()");
        }
    }

    private StringBuilder appendOffset(Optional<DurationOperand> offset) {
        if (offset.isEmpty()) {
            return out;
        }
        out.append(" offset ");
        return appendDuration(offset.get());
    }

    /** A duration in its place: literals in brackets and behind {@code offset} print as durations. */
    StringBuilder appendDuration(DurationOperand duration) {
        if (duration instanceof NumberLiteral literal) {
            long nanos = literal.nanos();
            out.append(nanos < 0 ? "-" : "");
            return out.append(new PrometheusDuration(Math.abs(nanos)));
        }
        return appendComputed((DurationExpr) duration);
    }

    private StringBuilder appendComputed(DurationExpr node) {
        out.append(node.wrapped() ? "(" : "");
        switch (node.operator()) {
            case STEP, RANGE -> out.append(node.operator().text()).append("()");
            case MIN_OF, MAX_OF -> {
                out.append(node.operator().text()).append('(');
                appendOperand(node.left());
                out.append(", ");
                appendOperand(node.right());
                out.append(')');
            }
            default -> {
                if (node.left().isPresent()) {
                    appendOperand(node.left());
                    out.append(' ').append(node.operator().text()).append(' ');
                } else if (node.operator() == DurationExpr.Operator.SUB) {
                    out.append('-');
                }
                appendOperand(node.right());
            }
        }
        return out.append(node.wrapped() ? ")" : "");
    }

    private void appendOperand(Optional<DurationOperand> operand) {
        if (operand.isEmpty()) {
            return;
        }
        if (operand.get() instanceof NumberLiteral literal) {
            visitNumberLiteral(literal);
        } else {
            appendComputed((DurationExpr) operand.get());
        }
    }

    private StringBuilder appendLabels(List<String> labels) {
        String separator = "";
        for (String label : labels) {
            out.append(separator);
            PromqlNames.appendLabel(out, label, unquotedUtf8Names);
            separator = ", ";
        }
        return out;
    }
}
