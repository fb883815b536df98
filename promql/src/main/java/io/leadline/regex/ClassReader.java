package io.leadline.regex;

import static io.leadline.regex.RegexSyntaxException.INVALID_CHAR_RANGE;
import static io.leadline.regex.RegexSyntaxException.MISSING_BRACKET;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads character classes: {@code [a-z[:digit:]]}, {@code \d}, {@code \p{Greek}} (Go 1.26 regexp/syntax/parse.go). */
final class ClassReader {
    private static final Map<String, CharRanges> POSIX = Map.ofEntries(
            Map.entry("alnum", CharRanges.of('0', '9', 'A', 'Z', 'a', 'z')),
            Map.entry("alpha", CharRanges.of('A', 'Z', 'a', 'z')),
            Map.entry("ascii", CharRanges.of(0, 0x7F)),
            Map.entry("blank", CharRanges.of('\t', '\t', ' ', ' ')),
            Map.entry("cntrl", CharRanges.of(0, 0x1F, 0x7F, 0x7F)),
            Map.entry("digit", CharRanges.of('0', '9')),
            Map.entry("graph", CharRanges.of('!', '~')),
            Map.entry("lower", CharRanges.of('a', 'z')),
            Map.entry("print", CharRanges.of(' ', '~')),
            Map.entry("punct", CharRanges.of('!', '/', ':', '@', '[', '`', '{', '~')),
            Map.entry("space", CharRanges.of('\t', '\r', ' ', ' ')),
            Map.entry("upper", CharRanges.of('A', 'Z')),
            Map.entry("word", CharRanges.of('0', '9', 'A', 'Z', '_', '_', 'a', 'z')),
            Map.entry("xdigit", CharRanges.of('0', '9', 'A', 'F', 'a', 'f')));
    private static final CharRanges DIGIT = CharRanges.of('0', '9');
    private static final CharRanges SPACE = CharRanges.of('\t', '\n', '\f', '\r', ' ', ' ');
    private static final CharRanges WORD = CharRanges.of('0', '9', 'A', 'Z', '_', '_', 'a', 'z');

    private final PatternReader in;
    private final boolean fold;

    /** Unicode classes that are in the class already: nobody gains by adding one again, and it is expensive. */
    private final Set<String> added = new HashSet<>(0);

    ClassReader(PatternReader in, int flags) {
        this.in = in;
        this.fold = (flags & Flags.FOLD_CASE) != 0;
    }

    /** Reads a class in brackets; the opening one is read next. */
    CharRanges bracketed() throws RegexSyntaxException {
        int start = in.position;
        in.position++;
        boolean negated = in.peek(0) == '^';
        if (negated) {
            in.position++;
        }
        CharRanges ranges = new CharRanges();
        // A closing bracket in the first place stands for itself.
        for (boolean first = true; first || in.peek(0) != ']'; first = false) {
            if (!posixInto(ranges) && !escapeInto(ranges)) {
                rangeInto(ranges, start);
            }
        }
        in.position++;
        ranges.clean();
        return negated ? ranges.negated() : ranges;
    }

    private void rangeInto(CharRanges ranges, int classStart) throws RegexSyntaxException {
        int start = in.position;
        int low = classChar(classStart);
        int high = low;
        if (in.left() >= 2 && in.peek(0) == '-' && in.peek(1) != ']') {
            in.position++;
            high = classChar(classStart);
            if (high < low) {
                throw new RegexSyntaxException(INVALID_CHAR_RANGE, in.since(start));
            }
        }
        if (fold) {
            ranges.addFoldedRange(low, high);
        } else {
            ranges.addRange(low, high);
        }
    }

    private int classChar(int classStart) throws RegexSyntaxException {
        if (in.atEnd()) {
            throw new RegexSyntaxException(MISSING_BRACKET, in.pattern.substring(classStart));
        }
        return in.peek(0) == '\\' ? in.escape() : in.nextRune();
    }

    /** Adds a class such as {@code [:alpha:]}, if one is read next. */
    private boolean posixInto(CharRanges ranges) throws RegexSyntaxException {
        if (in.left() <= 2 || !in.looksAt("[:")) {
            return false;
        }
        int end = in.namedClassEnd();
        if (end < 0) {
            return false;
        }
        int start = in.position;
        boolean negated = in.peek(2) == '^';
        CharRanges group = POSIX.get(in.pattern.substring(start + (negated ? 3 : 2), end));
        in.position = end + 2;
        if (group == null) {
            throw new RegexSyntaxException(INVALID_CHAR_RANGE, in.since(start));
        }
        addGroup(ranges, group, negated);
        return true;
    }

    /** Adds a class such as {@code \d} or {@code \pL}, if one is read next. */
    boolean escapeInto(CharRanges ranges) throws RegexSyntaxException {
        if (in.left() < 2 || in.peek(0) != '\\') {
            return false;
        }
        char letter = in.peek(1);
        switch (letter) {
            case 'p', 'P' -> unicodeInto(ranges);
            case 'd', 'D' -> perlInto(ranges, DIGIT, letter == 'D');
            case 's', 'S' -> perlInto(ranges, SPACE, letter == 'S');
            case 'w', 'W' -> perlInto(ranges, WORD, letter == 'W');
            default -> {
                return false;
            }
        }
        return true;
    }

    private void perlInto(CharRanges ranges, CharRanges group, boolean negated) {
        in.position += 2;
        addGroup(ranges, group, negated);
    }

    private void addGroup(CharRanges ranges, CharRanges group, boolean negated) {
        CharRanges all = group;
        if (fold) {
            all = new CharRanges();
            all.addFoldedClass(group);
            all.clean();
        }
        add(ranges, all, negated);
    }

    private static void add(CharRanges ranges, CharRanges group, boolean negated) {
        if (negated) {
            ranges.addNegated(group);
        } else {
            ranges.addClass(group);
        }
    }

    private void unicodeInto(CharRanges ranges) throws RegexSyntaxException {
        int start = in.position;
        boolean negated = in.peek(1) == 'P';
        in.position += 2;
        String name = unicodeName(start);
        if (name.startsWith("^")) {
            negated = !negated;
            name = name.substring(1);
        }
        Optional<UnicodeClass> found = UnicodeClass.named(name);
        if (found.isEmpty()) {
            throw new RegexSyntaxException(INVALID_CHAR_RANGE, in.since(start));
        }
        UnicodeClass group = found.get();
        negated ^= group.negated();
        if (!added.add(group.key() + negated)) {
            return;
        }
        CharRanges all = group.ranges();
        if (fold && group.folded().isPresent()) {
            all = new CharRanges();
            all.addClass(group.ranges());
            all.addClass(group.folded().get());
            all.clean();
        }
        add(ranges, all, negated);
    }

    /** Reads {@code L} or {@code {Greek}}. */
    private String unicodeName(int start) throws RegexSyntaxException {
        if (in.atEnd()) {
            // As Go: reading a character of nothing gives U+FFFD, which names no class.
            return "";
        }
        int nameStart = in.position;
        if (in.nextRune() != '{') {
            return in.since(nameStart);
        }
        int end = in.pattern.indexOf('}', nameStart);
        if (end < 0) {
            in.checkUtf8(start, in.pattern.length());
            throw new RegexSyntaxException(INVALID_CHAR_RANGE, in.pattern.substring(start));
        }
        in.checkUtf8(nameStart + 1, end);
        in.position = end + 1;
        return in.pattern.substring(nameStart + 1, end);
    }
}
