package io.leadline.regex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pulls common prefixes out of alternations: {@code abc|abd|x|y} becomes {@code ab[cd]|[xy]} (Go 1.26
 * regexp/syntax/parse.go, {@code factor}). Needed as it is for the height of the tree, which Go limits.
 */
final class AlternationFactoring {
    private final ParseLimits limits;

    /** Concatenations whose second part is still to be made: kept here instead of on the thread's stack. */
    private final ArrayDeque<Unfinished> unfinished = new ArrayDeque<>();

    /** How many prefixes stand before what is being factored. */
    private int depth;

    AlternationFactoring(ParseLimits limits) {
        this.limits = limits;
    }

    private record Unfinished(RegexNode concat, List<RegexNode> rest, int depth) {}

    /** An alternation of expressions, or what it comes to. */
    RegexNode alternation(List<RegexNode> subs) throws RegexSyntaxException {
        depth = 0;
        RegexNode result = factored(subs);
        while (!unfinished.isEmpty()) {
            Unfinished next = unfinished.removeLast();
            depth = next.depth;
            next.concat.subs.set(1, factored(next.rest));
        }
        return result;
    }

    private RegexNode factored(List<RegexNode> subs) throws RegexSyntaxException {
        if (subs.size() == 1) {
            return subs.get(0);
        }
        RegexNode node = limits.node(Op.ALTERNATE);
        List<RegexNode> flat = limits.flatten(subs, Op.ALTERNATE);
        flat = mergeEmpty(mergeClasses(factorFirst(factorStrings(flat))));
        if (flat.size() == 1) {
            limits.reuse(node);
            return flat.get(0);
        }
        node.subs = flat;
        return node;
    }

    /** Round 1: common literal prefixes. */
    private List<RegexNode> factorStrings(List<RegexNode> subs) throws RegexSyntaxException {
        List<RegexNode> out = new ArrayList<>();
        CharRanges prefix = new CharRanges();
        int prefixLength = 0;
        int prefixFlags = 0;
        int start = 0;
        for (int i = 0; i <= subs.size(); i++) {
            CharRanges string = new CharRanges();
            int stringFlags = 0;
            if (i < subs.size()) {
                RegexNode leading = leading(subs.get(i));
                if (leading.op == Op.LITERAL) {
                    string = leading.runes;
                    stringFlags = leading.flags & Flags.FOLD_CASE;
                }
                if (stringFlags == prefixFlags) {
                    int same = 0;
                    int most = Math.min(prefixLength, string.size());
                    while (same < most && prefix.get(same) == string.get(same)) {
                        same++;
                    }
                    if (same > 0) {
                        prefixLength = same;
                        continue;
                    }
                }
            }
            if (i == start + 1) {
                out.add(subs.get(start));
            } else if (i > start) {
                RegexNode node = limits.node(Op.LITERAL);
                node.flags = prefixFlags;
                node.runes = prefix.first(prefixLength);
                out.add(prefixed(node, withoutString(subs.subList(start, i), prefixLength)));
            }
            start = i;
            prefix = string;
            prefixLength = string.size();
            prefixFlags = stringFlags;
        }
        return out;
    }

    private List<RegexNode> withoutString(List<RegexNode> subs, int length) throws RegexSyntaxException {
        List<RegexNode> rest = new ArrayList<>(subs.size());
        for (RegexNode sub : subs) {
            RegexNode shorter = removeString(sub, length);
            limits.check(shorter);
            rest.add(shorter);
        }
        return rest;
    }

    private RegexNode removeString(RegexNode node, int length) {
        if (node.op == Op.CONCAT && !node.subs.isEmpty()) {
            RegexNode first = removeString(node.sub(), length);
            node.subs.set(0, first);
            if (first.op == Op.EMPTY_MATCH) {
                limits.reuse(first);
                return withoutFirst(node);
            }
            return node;
        }
        if (node.op == Op.LITERAL) {
            node.runes = node.runes.from(length);
            if (node.runes.size() == 0) {
                node.op = Op.EMPTY_MATCH;
            }
        }
        return node;
    }

    /** Round 2: common first pieces that are classes, or classes repeated a fixed number of times. */
    private List<RegexNode> factorFirst(List<RegexNode> subs) throws RegexSyntaxException {
        List<RegexNode> out = new ArrayList<>();
        @Nullable RegexNode first = null;
        int start = 0;
        for (int i = 0; i <= subs.size(); i++) {
            @Nullable RegexNode next = null;
            if (i < subs.size()) {
                RegexNode leading = leading(subs.get(i));
                next = leading.op == Op.EMPTY_MATCH ? null : leading;
                if (first != null && next != null && first.isCommonPrefixWith(next)) {
                    continue;
                }
            }
            if (i == start + 1) {
                out.add(subs.get(start));
            } else if (i > start && first != null) {
                out.add(prefixed(first, withoutFirsts(subs.subList(start, i))));
            }
            start = i;
            first = next;
        }
        return out;
    }

    private List<RegexNode> withoutFirsts(List<RegexNode> subs) throws RegexSyntaxException {
        List<RegexNode> rest = new ArrayList<>(subs.size());
        for (RegexNode sub : subs) {
            boolean prefixIsKept = rest.isEmpty();
            RegexNode shorter;
            if (sub.op == Op.CONCAT && !sub.subs.isEmpty()) {
                if (!prefixIsKept) {
                    limits.reuse(sub.sub());
                }
                shorter = withoutFirst(sub);
            } else {
                if (!prefixIsKept) {
                    limits.reuse(sub);
                }
                shorter = limits.node(Op.EMPTY_MATCH);
            }
            limits.check(shorter);
            rest.add(shorter);
        }
        return rest;
    }

    private RegexNode withoutFirst(RegexNode concat) {
        if (concat.subs.size() == 2) {
            limits.reuse(concat);
            return concat.subs.get(1);
        }
        concat.subs.remove(0);
        return concat;
    }

    private RegexNode prefixed(RegexNode prefix, List<RegexNode> rest) throws RegexSyntaxException {
        // Every prefix makes the tree higher by one, so that Go refuses it in the end.
        if (depth >= ParseLimits.MAX_HEIGHT) {
            throw limits.tooDeep();
        }
        RegexNode node = limits.node(Op.CONCAT);
        node.subs = new ArrayList<>(List.of(prefix, prefix));
        unfinished.add(new Unfinished(node, rest, depth + 1));
        return node;
    }

    /** Round 3: runs of single runes and classes become one class. */
    private List<RegexNode> mergeClasses(List<RegexNode> subs) {
        List<RegexNode> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= subs.size(); i++) {
            if (i < subs.size() && subs.get(i).isCharClass()) {
                continue;
            }
            if (i == start + 1) {
                out.add(subs.get(start));
            } else if (i > start) {
                out.add(merged(subs.subList(start, i)));
            }
            if (i < subs.size()) {
                out.add(subs.get(i));
            }
            start = i + 1;
        }
        return out;
    }

    private RegexNode merged(List<RegexNode> classes) {
        int most = 0;
        for (int i = 1; i < classes.size(); i++) {
            int order = classes.get(most).op.compareTo(classes.get(i).op);
            if (order < 0
                    || (order == 0
                            && classes.get(most).runes.size()
                                    < classes.get(i).runes.size())) {
                most = i;
            }
        }
        RegexNode result = classes.get(most);
        classes.set(most, classes.get(0));
        for (RegexNode each : classes.subList(1, classes.size())) {
            ParseStack.merge(result, each);
            limits.reuse(each);
        }
        // The first one has taken the place of the most complex one, unless it was that itself.
        ParseStack.clean(result);
        return result;
    }

    /** Round 4: runs of empty matches become one. */
    private static List<RegexNode> mergeEmpty(List<RegexNode> subs) {
        List<RegexNode> out = new ArrayList<>(subs.size());
        for (int i = 0; i < subs.size(); i++) {
            boolean runGoesOn =
                    i + 1 < subs.size() && subs.get(i).op == Op.EMPTY_MATCH && subs.get(i + 1).op == Op.EMPTY_MATCH;
            if (!runGoesOn) {
                out.add(subs.get(i));
            }
        }
        return out;
    }

    private static RegexNode leading(RegexNode node) {
        return node.op == Op.CONCAT && !node.subs.isEmpty() ? node.sub() : node;
    }
}
