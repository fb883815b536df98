package io.leadline.regex;

import static io.leadline.regex.RegexSyntaxException.LARGE;
import static io.leadline.regex.RegexSyntaxException.NESTING_DEPTH;

import java.util.ArrayList;
import java.util.List;

/**
 * Go's limits on the height of the tree and on the size of the compiled program (Go 1.26 regexp/syntax/parse.go:
 * {@code checkLimits}, {@code checkSize}, {@code checkHeight}). Go counts only when enough nodes exist; when that is
 * shows in what it accepts, so that its reuse of nodes is counted too, although Java leaves it to the garbage
 * collector.
 */
final class ParseLimits {
    static final int MAX_HEIGHT = 1000;
    private static final int MAX_SIZE = (128 << 20) / (5 * 8);

    /**
     * Go allows 33 million code points in classes and 3.3 million instructions; to match with them would take
     * gigabytes.
     */
    private static final int MAX_RUNES = 1 << 20;

    private static final int MAX_INSTRUCTIONS = 1 << 20;

    /** Every instruction may have to remember where every group is. */
    private static final long MAX_SLOTS = 1 << 24;

    private static final int MANY_GROUPS = 100;

    private final String pattern;
    private final List<RegexNode> stack;
    private int nodes;
    private int free;
    private long runes;
    private long repeats = 1;
    private boolean trackingSize;
    private boolean trackingHeight;

    ParseLimits(String pattern, List<RegexNode> stack) {
        this.pattern = pattern;
        this.stack = stack;
    }

    RegexNode node(Op op) {
        if (free > 0) {
            free--;
        } else {
            nodes++;
        }
        return new RegexNode(op);
    }

    void reuse(RegexNode node) {
        node.height = -1;
        free++;
    }

    /** The expressions, with the parts of those that are of the operation themselves in their place. */
    List<RegexNode> flatten(List<RegexNode> subs, Op op) {
        List<RegexNode> flat = new ArrayList<>(subs.size());
        for (RegexNode sub : subs) {
            if (sub.op == op) {
                flat.addAll(sub.subs);
                reuse(sub);
            } else {
                flat.add(sub);
            }
        }
        return flat;
    }

    void countRunes(RegexNode node) {
        runes += node.op == Op.CHAR_CLASS ? node.runes.size() : 0;
    }

    void check(RegexNode node) throws RegexSyntaxException {
        if (runes > MAX_RUNES) {
            throw new RegexSyntaxException(LARGE, pattern);
        }
        checkSize(node);
        checkHeight(node);
    }

    /** Checks the size of a finished tree, whatever Go has counted. */
    void checkFinished(RegexNode root, int groups) throws RegexSyntaxException {
        long size = size(root, false);
        if (size > MAX_INSTRUCTIONS || (groups > MANY_GROUPS && size * groups > MAX_SLOTS)) {
            throw new RegexSyntaxException(LARGE, pattern);
        }
    }

    RegexSyntaxException tooDeep() {
        return new RegexSyntaxException(NESTING_DEPTH, pattern);
    }

    private void checkSize(RegexNode node) throws RegexSyntaxException {
        if (!trackingSize) {
            if (node.op == Op.REPEAT) {
                int copies = Math.max(1, node.max == -1 ? node.min : node.max);
                repeats = copies > MAX_SIZE / repeats ? MAX_SIZE : repeats * copies;
            }
            if (nodes < MAX_SIZE / repeats) {
                return;
            }
            trackingSize = true;
            for (RegexNode each : stack) {
                checkSize(each);
            }
        }
        if (size(node, true) > MAX_SIZE) {
            throw new RegexSyntaxException(LARGE, pattern);
        }
    }

    /** The number of instructions that Go compiles a node to. */
    private static long size(RegexNode node, boolean force) {
        if (!force && node.size >= 0) {
            return node.size;
        }
        long size =
                switch (node.op) {
                    case LITERAL -> node.runes.size();
                    case CAPTURE, STAR -> 2 + size(node.sub(), false);
                    case PLUS, QUEST -> 1 + size(node.sub(), false);
                    case CONCAT -> sizes(node);
                    case ALTERNATE -> sizes(node) + Math.max(0, node.subs.size() - 1);
                    case REPEAT -> repeatSize(node, size(node.sub(), false));
                    default -> 1;
                };
        node.size = Math.max(1, size);
        return node.size;
    }

    private static long sizes(RegexNode node) {
        long sum = 0;
        for (RegexNode sub : node.subs) {
            sum += size(sub, false);
        }
        return sum;
    }

    private static long repeatSize(RegexNode node, long sub) {
        if (node.max == -1) {
            return node.min == 0 ? 2 + sub : 1 + node.min * sub;
        }
        return node.max * sub + (node.max - node.min);
    }

    private void checkHeight(RegexNode node) throws RegexSyntaxException {
        if (nodes < MAX_HEIGHT) {
            return;
        }
        if (!trackingHeight) {
            trackingHeight = true;
            for (RegexNode each : stack) {
                checkHeight(each);
            }
        }
        if (height(node, true) > MAX_HEIGHT) {
            throw tooDeep();
        }
    }

    private static int height(RegexNode node, boolean force) {
        if (!force && node.height >= 0) {
            return node.height;
        }
        int height = 1;
        for (RegexNode sub : node.subs) {
            height = Math.max(height, 1 + height(sub, false));
        }
        node.height = height;
        return height;
    }
}
