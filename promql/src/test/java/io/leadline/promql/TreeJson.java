package io.leadline.promql;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.golang.GoText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes trees in the form of the vectors. */
final class TreeJson implements ExprVisitor<ObjectNode> {
    private final int[] bytes;

    private TreeJson(String text) {
        bytes = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean low = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            int width = low
                    ? 0
                    : GoText.byteLength(text, i, Math.min(text.length(), i + 2))
                            - (isPair(text, i) ? 0 : GoText.byteLength(text, i + 1, Math.min(text.length(), i + 2)));
            bytes[i + 1] = bytes[i] + width;
        }
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    static ObjectNode of(String text, Expr expr) {
        return expr.accept(new TreeJson(text));
    }

    private ObjectNode node(String name, TextRange range) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("node", name);
        node.putArray("pos").add(bytes[range.start()]).add(bytes[range.end()]);
        return node;
    }

    @Override
    public ObjectNode visitAggregateExpr(AggregateExpr node) {
        ObjectNode json =
                node("AggregateExpr", node.range()).put("op", node.operator().text());
        flag(json, "without", node.without());
        json.set("grouping", labels(node.grouping()));
        node.parameter().ifPresent(parameter -> json.set("param", parameter.accept(this)));
        json.set("expr", node.expr().accept(this));
        return json;
    }

    @Override
    public ObjectNode visitBinaryExpr(BinaryExpr node) {
        ObjectNode json =
                node("BinaryExpr", node.range()).put("op", node.operator().text());
        flag(json, "bool", node.returnBool());
        json.set("lhs", node.left().accept(this));
        json.set("rhs", node.right().accept(this));
        node.matching().ifPresent(matching -> {
            ObjectNode m = json.putObject("matching")
                    .put("card", matching.cardinality().text());
            flag(m, "on", matching.on());
            m.set("labels", labels(matching.labels()));
            if (!matching.include().isEmpty()) {
                m.set("include", labels(matching.include()));
            }
            matching.fillLeft().ifPresent(value -> number(m, "fill_left", value));
            matching.fillRight().ifPresent(value -> number(m, "fill_right", value));
        });
        return json;
    }

    @Override
    public ObjectNode visitCall(Call node) {
        ObjectNode json = node("Call", node.range()).put("func", node.function().name());
        ArrayNode arguments = json.putArray("args");
        node.arguments().forEach(argument -> arguments.add(argument.accept(this)));
        return json;
    }

    @Override
    public ObjectNode visitMatrixSelector(MatrixSelector node) {
        ObjectNode json = node("MatrixSelector", node.range());
        json.set("selector", node.selector().accept(this));
        duration(json, "range", node.duration(), true);
        return json;
    }

    @Override
    public ObjectNode visitNumberLiteral(NumberLiteral node) {
        ObjectNode json = node("NumberLiteral", node.range());
        number(json, "value", node.value());
        flag(json, "duration", node.duration());
        return json;
    }

    @Override
    public ObjectNode visitParenExpr(ParenExpr node) {
        return node("ParenExpr", node.range()).set("expr", node.expr().accept(this));
    }

    @Override
    public ObjectNode visitStringLiteral(StringLiteral node) {
        ObjectNode json = node("StringLiteral", node.range());
        PromqlVectors.put(json, "value", node.value());
        return json;
    }

    @Override
    public ObjectNode visitSubqueryExpr(SubqueryExpr node) {
        ObjectNode json = node("SubqueryExpr", node.range());
        json.set("expr", node.expr().accept(this));
        duration(json, "range", node.duration(), true);
        node.step().ifPresent(step -> duration(json, "step", step, false));
        modifiers(json, node.offset(), node.at());
        return json;
    }

    @Override
    public ObjectNode visitUnaryExpr(UnaryExpr node) {
        ObjectNode json = node("UnaryExpr", node.range()).put("op", node.negative() ? "-" : "+");
        return json.set("expr", node.expr().accept(this));
    }

    @Override
    public ObjectNode visitVectorSelector(VectorSelector node) {
        ObjectNode json = node("VectorSelector", node.range());
        node.selector().name().ifPresent(name -> PromqlVectors.put(json, "name", name));
        json.set("matchers", PromqlVectors.matchers(node.selector()));
        modifiers(json, node.offset(), node.at());
        flag(json, "anchored", node.anchored());
        flag(json, "smoothed", node.smoothed());
        flag(json, "bypass_empty_matcher_check", node.bypassEmptyMatcherCheck());
        return json;
    }

    private void modifiers(ObjectNode json, Optional<DurationOperand> offset, Optional<AtModifier> at) {
        offset.ifPresent(duration -> duration(json, "offset", duration, false));
        at.ifPresent(modifier -> {
            if (modifier instanceof AtModifier.Time time) {
                json.put("at_ms", time.millis());
            } else {
                json.put("at_func", modifier == AtModifier.Boundary.START ? "start" : "end");
            }
        });
    }

    private void duration(ObjectNode json, String key, DurationOperand duration, boolean zeros) {
        if (duration instanceof DurationExpr computed) {
            json.set(key + "_expr", computed(computed));
            return;
        }
        long nanos = ((NumberLiteral) duration).nanos();
        if (nanos % 1_000_000 == 0) {
            if (nanos != 0 || zeros) {
                json.put(key + "_ms", nanos / 1_000_000);
            }
        } else {
            json.put(key + "_ms", BigDecimal.valueOf(nanos, 6).doubleValue());
        }
    }

    private ObjectNode computed(DurationExpr node) {
        ObjectNode json =
                node("DurationExpr", node.range()).put("op", node.operator().text());
        node.left().ifPresent(left -> json.set("lhs", operand(left)));
        node.right().ifPresent(right -> json.set("rhs", operand(right)));
        flag(json, "wrapped", node.wrapped());
        return json;
    }

    private ObjectNode operand(DurationOperand operand) {
        return operand instanceof NumberLiteral literal
                ? visitNumberLiteral(literal)
                : computed((DurationExpr) operand);
    }

    private static void number(ObjectNode json, String key, double value) {
        if (Double.isNaN(value)) {
            json.put(key, "NaN");
        } else if (Double.isInfinite(value)) {
            json.put(key, value > 0 ? "+Inf" : "-Inf");
        } else {
            json.put(key, value);
        }
    }

    private static void flag(ObjectNode json, String key, boolean on) {
        if (on) {
            json.put(key, true);
        }
    }

    private static ArrayNode labels(List<String> labels) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        labels.forEach(list::add);
        return list;
    }
}
