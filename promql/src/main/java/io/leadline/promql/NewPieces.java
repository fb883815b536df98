package io.leadline.promql;

import io.leadline.golang.GoQuote;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Prints the pieces that {@link SourceEditor} puts in place of old ones. Not thread-safe. */
final class NewPieces {
    /** Names that are keywords even in a list of labels. */
    private static final Set<String> NEVER_BARE = Set.of("without", "inf", "nan");

    private final StringBuilder piece = new StringBuilder();
    private final boolean unquotedUtf8Names;
    private final PromqlPrinter printer;

    NewPieces(boolean unquotedUtf8Names) {
        this.unquotedUtf8Names = unquotedUtf8Names;
        this.printer = new PromqlPrinter(piece, unquotedUtf8Names);
    }

    /** A node without others below it. */
    String leaf(Expr node) {
        node.accept(printer);
        return taken();
    }

    /** A name and matchers. */
    String selector(VectorSelector node) {
        String print = leaf(new VectorSelector(node.range(), node.selector()));
        // The second argument of info() may select nothing, of which Prometheus prints nothing.
        return print.isEmpty() ? "{}" : print;
    }

    String matcher(Matcher matcher) {
        return labelName(matcher.name()) + matcher.type().operator() + GoQuote.quote(matcher.value());
    }

    /** The name of a label in braces. */
    String labelName(String name) {
        PromqlNames.appendLabel(piece, name, unquotedUtf8Names);
        return taken();
    }

    /** A label in a list. */
    String listed(String label) {
        return NEVER_BARE.contains(label.toLowerCase(Locale.ROOT)) ? GoQuote.quote(label) : labelName(label);
    }

    /** A list of labels in parentheses. */
    String labels(List<String> labels) {
        return "(" + String.join(", ", labels.stream().map(this::listed).toList()) + ")";
    }

    /** {@code by} or {@code without} and its labels. */
    String grouping(boolean without, List<String> labels) {
        return (without ? "without " : "by ") + labels(labels);
    }

    /** An operator with {@code bool}, matching and fill values. */
    String operator(BinaryExpr node) {
        printer.appendOperator(node);
        return taken();
    }

    String duration(DurationOperand duration) {
        printer.appendDuration(duration);
        return taken();
    }

    /** A time with the {@code @} before it. */
    String at(AtModifier at) {
        printer.appendAt(Optional.of(at));
        return taken().strip();
    }

    private String taken() {
        String text = piece.toString();
        piece.setLength(0);
        return text;
    }
}
