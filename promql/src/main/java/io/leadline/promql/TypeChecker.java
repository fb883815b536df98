package io.leadline.promql;

import io.leadline.golang.GoQuote;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Checks types and the other rules on a whole tree (a port of {@code checkAST} of Prometheus 3.16,
 * promql/parser/parse.go), in its order. Each visit returns the type of the node. Not thread-safe.
 */
final class TypeChecker implements ExprVisitor<ValueType> {
    private final String text;
    private final ErrorList errors;

    TypeChecker(String text, ErrorList errors) {
        this.text = text;
        this.errors = errors;
    }

    @Override
    public ValueType visitAggregateExpr(AggregateExpr node) {
        expect(node.expr(), ValueType.VECTOR, "aggregation expression");
        Optional<ValueType> parameterType = node.operator().parameterType();
        if (parameterType.isPresent() && node.parameter().isPresent()) {
            expect(node.parameter().get(), parameterType.get(), "aggregation parameter");
        }
        return ValueType.VECTOR;
    }

    /** Walks down the left operands of a chain, which may be long, and comes back up. */
    @Override
    public ValueType visitBinaryExpr(BinaryExpr node) {
        Deque<BinaryExpr> chain = new ArrayDeque<>();
        Expr leftmost = node;
        while (leftmost instanceof BinaryExpr binary) {
            chain.push(binary);
            leftmost = binary.left();
        }
        ValueType left = leftmost.accept(this);
        for (BinaryExpr binary : chain) {
            ValueType right = binary.right().accept(this);
            checkOperator(binary, left, right);
            checkOperands(binary, left, right);
            boolean scalars = left == ValueType.SCALAR && right == ValueType.SCALAR;
            left = scalars ? ValueType.SCALAR : ValueType.VECTOR;
        }
        return left;
    }

    private void checkOperator(BinaryExpr node, ValueType left, ValueType right) {
        BinaryOperator operator = node.operator();
        if (node.returnBool() && !operator.isComparison()) {
            errors.semantic(operatorRange(node), "bool modifier can only be used on comparison operators");
        }
        if (operator.isComparison() && !node.returnBool() && left == ValueType.SCALAR && right == ValueType.SCALAR) {
            errors.semantic(operatorRange(node), "comparisons between scalars must use BOOL modifier");
        }
        node.matching().filter(VectorMatching::on).ifPresent(matching -> {
            for (String label : matching.labels()) {
                for (String included : matching.include()) {
                    if (label.equals(included)) {
                        errors.semantic(
                                operatorRange(node),
                                "label " + GoQuote.quote(label) + " must not occur in ON and GROUP clause at once");
                    }
                }
            }
        });
    }

    private void checkOperands(BinaryExpr node, ValueType left, ValueType right) {
        BinaryOperator operator = node.operator();
        String onlyNumbers = "binary expression must contain only scalar and instant vector types";
        if (!isNumeric(left)) {
            errors.semantic(node.left().range(), onlyNumbers);
        }
        if (!isNumeric(right)) {
            errors.semantic(node.right().range(), onlyNumbers);
        }
        Optional<VectorMatching> matching = node.matching();
        if (matching.isPresent() && (left != ValueType.VECTOR || right != ValueType.VECTOR)) {
            if (!matching.get().labels().isEmpty()) {
                errors.semantic(node.range(), "vector matching only allowed between instant vectors");
            }
            if (matching.get().fills()) {
                errors.semantic(node.range(), "filling in missing series only allowed between instant vectors");
            }
        } else if (matching.isPresent() && operator.isSet()) {
            if (matching.get().isGrouped()) {
                errors.semantic(
                        node.range(), "no grouping allowed for " + GoQuote.quote(operator.text()) + " operation");
                errors.semantic(node.range(), "set operations must always be many-to-many");
            }
            if (matching.get().fills()) {
                errors.semantic(node.range(), "filling in missing series not allowed for set operators");
            }
        }
        if (operator.isSet() && (left == ValueType.SCALAR || right == ValueType.SCALAR)) {
            errors.semantic(
                    node.range(),
                    "set operator " + GoQuote.quote(operator.text()) + " not allowed in binary scalar expression");
        }
    }

    @Override
    public ValueType visitCall(Call node) {
        PromqlFunction function = node.function();
        checkArgumentCount(node);
        List<Expr> arguments = node.arguments();
        if (function.name().equals("info") && arguments.size() > 1) {
            checkInfo(node, arguments.get(1));
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (i >= function.argumentTypes().size() && function.variadic() == 0) {
                break;
            }
            Expr argument = arguments.get(i);
            ValueType wanted = function.argumentType(i);
            ValueType type = argument.accept(this);
            if (type != wanted) {
                mismatch(argument, wanted, "call to function " + GoQuote.quote(function.name()), type);
            }
        }
        return function.returnType();
    }

    private void checkArgumentCount(Call node) {
        PromqlFunction function = node.function();
        int given = node.arguments().size();
        int types = function.argumentTypes().size();
        if (function.variadic() == 0) {
            if (types != given) {
                argumentCount(node, "" + types);
            }
            return;
        }
        int least = types - 1;
        int most = least + function.variadic();
        if (least > given) {
            argumentCount(node, "at least " + least);
        } else if (function.variadic() > 0 && most < given) {
            argumentCount(node, "at most " + most);
        }
    }

    private void argumentCount(Call node, String expected) {
        errors.semantic(
                node.range(),
                "expected " + expected + " argument(s) in call to "
                        + GoQuote.quote(node.function().name()) + ", got "
                        + node.arguments().size());
    }

    private void checkInfo(Call node, Expr labels) {
        if (labels.type() != ValueType.VECTOR) {
            errors.semantic(
                    node.range(),
                    "expected type instant vector in call to function \"info\", got "
                            + labels.type().documentedName());
        }
        if (!(labels instanceof VectorSelector selector)) {
            errors.semantic(labels.range(), "expected label selectors only");
        } else if (selector.selector().name().isPresent()) {
            errors.semantic(labels.range(), "expected label selectors only, got vector selector instead");
        }
    }

    @Override
    public ValueType visitParenExpr(ParenExpr node) {
        return node.expr().accept(this);
    }

    @Override
    public ValueType visitUnaryExpr(UnaryExpr node) {
        ValueType type = node.expr().accept(this);
        if (!isNumeric(type)) {
            errors.semantic(
                    node.range(),
                    "unary expression only allowed on expressions of type scalar or instant vector, got "
                            + GoQuote.quote(type.documentedName()));
        }
        return type;
    }

    /** Walks down subqueries of subqueries, of which there may be many, and comes back up. */
    @Override
    public ValueType visitSubqueryExpr(SubqueryExpr node) {
        Deque<SubqueryExpr> chain = new ArrayDeque<>();
        Expr innermost = node;
        while (innermost instanceof SubqueryExpr subquery) {
            chain.push(subquery);
            innermost = subquery.expr();
        }
        ValueType type = innermost.accept(this);
        for (SubqueryExpr subquery : chain) {
            if (type != ValueType.VECTOR) {
                errors.semantic(
                        subquery.range(), "subquery is only allowed on instant vector, got " + type.id() + " instead");
            }
            type = ValueType.MATRIX;
        }
        return type;
    }

    @Override
    public ValueType visitMatrixSelector(MatrixSelector node) {
        node.selector().accept(this);
        return ValueType.MATRIX;
    }

    @Override
    public ValueType visitVectorSelector(VectorSelector node) {
        MetricSelector selector = node.selector();
        if (selector.name().isPresent()) {
            List<Matcher> matchers = selector.matchers();
            // The name itself is the last one.
            for (int i = 0; i < matchers.size() - 1; i++) {
                Matcher matcher = matchers.get(i);
                if (matcher.name().equals(Labels.METRIC_NAME)) {
                    errors.semantic(
                            node.range(),
                            "metric name must not be set twice: "
                                    + GoQuote.quote(selector.name().get()) + " or "
                                    + GoQuote.quote(matcher.value()));
                }
            }
        } else if (!node.bypassEmptyMatcherCheck() && !selector.hasNonEmptyMatcher()) {
            errors.semantic(node.range(), "vector selector must contain at least one non-empty matcher");
        }
        return ValueType.VECTOR;
    }

    @Override
    public ValueType visitNumberLiteral(NumberLiteral node) {
        return ValueType.SCALAR;
    }

    @Override
    public ValueType visitStringLiteral(StringLiteral node) {
        return ValueType.STRING;
    }

    private void expect(Expr node, ValueType wanted, String context) {
        ValueType type = node.accept(this);
        if (type != wanted) {
            mismatch(node, wanted, context, type);
        }
    }

    private void mismatch(Expr node, ValueType wanted, String context, ValueType type) {
        errors.semantic(
                node.range(),
                "expected type " + wanted.documentedName() + " in " + context + ", got " + type.documentedName());
    }

    private static boolean isNumeric(ValueType type) {
        return type == ValueType.SCALAR || type == ValueType.VECTOR;
    }

    /** The text between the operands without the white space around it. */
    private TextRange operatorRange(BinaryExpr node) {
        int start = node.left().range().end();
        while (TokenCursor.isSpace(text.charAt(start))) {
            start++;
        }
        int end = node.right().range().start() - 1;
        while (TokenCursor.isSpace(text.charAt(end))) {
            end--;
        }
        return new TextRange(start, end);
    }
}
