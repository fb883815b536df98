package io.leadline.k8s;

import io.leadline.k8s.TemplateActions.Action;
import io.leadline.source.Located;
import io.leadline.source.OffsetMap;
import io.leadline.source.Origin;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the actions of a template language out of a text that is no YAML because of them. What is left keeps its places
 * in the file: an action in a line becomes one {@link TemplateLayer#PLACEHOLDER}, one that fills its lines goes without
 * a trace. Of several branches the one with the most text stays. Not thread-safe.
 */
final class TemplateMask {
    private static final Set<String> OPENING =
            Set.of("if", "range", "with", "define", "block", "for", "macro", "raw", "unless");
    private static final Set<String> BRANCHING = Set.of("else", "elif", "elseif");

    /** Blocks inside of more are taken as they are. */
    private static final int MAX_DEPTH = 100;

    /** A region of the text; an action stands for a value. */
    private record Piece(int start, int end, boolean isAction) {}

    /** A branch of a block, and how many characters of text it has. */
    private static final class Branch {
        private final List<Piece> pieces = new ArrayList<>();
        private long weight;

        void add(Piece piece) {
            pieces.add(piece);
            weight += piece.isAction() ? 0 : piece.end() - piece.start();
        }
    }

    private final SourceText source;
    private final String text;
    private final List<Action> actions;
    private final Deque<List<Branch>> blocks = new ArrayDeque<>();
    private int ignoredDepth;

    private TemplateMask(SourceText source, List<Action> actions) {
        this.source = source;
        this.text = source.text();
        this.actions = actions;
    }

    /** What a text holds besides the actions of a template language; empty if it has none. */
    static Optional<SourceText> of(SourceText source) {
        List<Action> actions = TemplateActions.in(source.text());
        return actions.isEmpty() ? Optional.empty() : Optional.of(new TemplateMask(source, actions).masked());
    }

    /** Where the first action of a text stands. */
    static Span firstAction(SourceText source) {
        return TemplateActions.in(source.text()).stream()
                .findFirst()
                .map(action -> source.span(action.start(), action.end()))
                .orElseGet(() -> source.span(0, 0));
    }

    private SourceText masked() {
        open();
        int last = 0;
        for (int i = 0; i < actions.size(); ) {
            int behind = behindLine(i);
            boolean isAlone = isAlone(i, behind);
            for (; i < behind; i++) {
                Action action = actions.get(i);
                addText(last, isAlone ? indentBefore(last, action.start()) : action.start());
                take(action, isAlone);
                last = action.end();
            }
        }
        addText(last, text.length());
        while (blocks.size() > 1) {
            close();
        }
        return emit(heaviest(blocks.getFirst()).pieces);
    }

    private void open() {
        blocks.push(new ArrayList<>(List.of(new Branch())));
    }

    private Branch current() {
        List<Branch> branches = blocks.getFirst();
        return branches.get(branches.size() - 1);
    }

    private void addText(int start, int end) {
        if (start < end) {
            current().add(new Piece(start, end, false));
        }
    }

    private void take(Action action, boolean isAlone) {
        String word = word(action);
        if (OPENING.contains(word) && blocks.size() <= MAX_DEPTH) {
            open();
        } else if (OPENING.contains(word)) {
            ignoredDepth++;
        } else if (word.startsWith("end")) {
            close();
        } else if (BRANCHING.contains(word)) {
            branch();
        } else if (!isAlone && action.isBraces() && !word.startsWith("/*")) {
            current().add(new Piece(action.start(), action.end(), true));
        }
    }

    private void branch() {
        if (ignoredDepth == 0) {
            blocks.getFirst().add(new Branch());
        }
    }

    private void close() {
        if (ignoredDepth > 0) {
            ignoredDepth--;
        } else if (blocks.size() > 1) {
            heaviest(blocks.pop()).pieces.forEach(current()::add);
        }
    }

    /** The first word of an action. */
    private static String word(Action action) {
        String inside = action.inside();
        int start = 0;
        while (start < inside.length() && "-~+ \t\r\n".indexOf(inside.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < inside.length() && "-~ \t\r\n".indexOf(inside.charAt(end)) < 0) {
            end++;
        }
        return inside.substring(start, end);
    }

    private static Branch heaviest(List<Branch> branches) {
        Branch heaviest = branches.get(0);
        for (Branch branch : branches) {
            heaviest = branch.weight > heaviest.weight ? branch : heaviest;
        }
        return heaviest;
    }

    /** The first action that does not stand in the line that this one ends in. */
    private int behindLine(int first) {
        int next = first + 1;
        while (next < actions.size()
                && !hasLineBreak(actions.get(next - 1).end(), actions.get(next).start())) {
            next++;
        }
        return next;
    }

    private boolean hasLineBreak(int from, int to) {
        return text.substring(from, to).indexOf('\n') >= 0;
    }

    /** Whether nothing but these actions stands in their lines. */
    private boolean isAlone(int first, int behind) {
        int before = first == 0 ? 0 : actions.get(first - 1).end();
        int start = Math.max(before, text.lastIndexOf('\n', actions.get(first).start() - 1) + 1);
        for (int i = first; i < behind; i++) {
            if (!text.substring(start, actions.get(i).start()).isBlank()) {
                return false;
            }
            start = actions.get(i).end();
        }
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end).isBlank();
    }

    /** Where the white space before an action begins, not before {@code least}. */
    private int indentBefore(int least, int start) {
        int indent = start;
        while (indent > least && (text.charAt(indent - 1) == ' ' || text.charAt(indent - 1) == '\t')) {
            indent--;
        }
        return indent;
    }

    private SourceText emit(List<Piece> pieces) {
        StringBuilder left = new StringBuilder(text.length());
        OffsetMap.Builder offsets = OffsetMap.builder();
        for (Piece piece : pieces) {
            if (piece.isAction()) {
                left.append(TemplateLayer.PLACEHOLDER);
                offsets.replaced(1, piece.start(), piece.end());
            } else {
                left.append(text, piece.start(), piece.end());
                offsets.verbatim(piece.end() - piece.start(), piece.start());
            }
        }
        Origin origin = Origin.of(source.span(0, text.length()), offsets.build(text.length()));
        return SourceText.embedded(Located.of(left.toString(), origin));
    }
}
