package io.leadline.config.yaml;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of a scalar is in YAML 1.1. Port of go-yaml v2.4.0, {@code resolve.go}; of a number or a date only the
 * tag is kept, because no field of a configuration is one.
 *
 * @param tag the whole tag
 * @param flag the value of a boolean
 */
record ScalarType(String tag, Optional<Boolean> flag) {
    static final String PREFIX = "tag:yaml.org,2002:";
    static final String NULL = PREFIX + "null";
    static final String STR = PREFIX + "str";
    static final String BOOL = PREFIX + "bool";
    static final String INT = PREFIX + "int";
    static final String FLOAT = PREFIX + "float";
    static final String TIMESTAMP = PREFIX + "timestamp";
    static final String BINARY = PREFIX + "binary";
    static final String MERGE = PREFIX + "merge";
    static final String SEQ = PREFIX + "seq";
    static final String MAP = PREFIX + "map";

    private static final Set<String> RESOLVED = Set.of(STR, BOOL, INT, FLOAT, NULL, TIMESTAMP);
    private static final Map<String, ScalarType> WORDS = words();
    private static final int LONGEST_WORD =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

    private static Map<String, ScalarType> words() {
        Map<String, ScalarType> words = new HashMap<>();
        put(words, new ScalarType(BOOL, Optional.of(true)), "y Y yes Yes YES true True TRUE on On ON");
        put(words, new ScalarType(BOOL, Optional.of(false)), "n N no No NO false False FALSE off Off OFF");
        put(words, of(NULL), "~ null Null NULL");
        words.put("", of(NULL));
        put(words, of(FLOAT), ".nan .NaN .NAN .inf .Inf .INF +.inf +.Inf +.INF -.inf -.Inf -.INF");
        return Map.copyOf(words);
    }

    private static void put(Map<String, ScalarType> words, ScalarType type, String list) {
        for (String word : list.split(" ", -1)) {
            words.put(word, type);
        }
    }

    private static final BigInteger MAX_UNSIGNED = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final BigInteger MAX_SIGNED = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger MIN_SIGNED = BigInteger.valueOf(Long.MIN_VALUE);
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
            + "((?:[Tt]([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?(?:Z|[-+]([0-9]{2}):([0-9]{2})))"
            + "|(?: ([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?))?");

    /**
     * Resolves a scalar that is plain or has a tag.
     *
     * @return the type, or empty if the text does not fit the tag
     */
    static Optional<ScalarType> resolve(String tag, String text) {
        if (!tag.isEmpty() && !RESOLVED.contains(tag)) {
            return Optional.of(of(tag));
        }
        ScalarType found = tag.equals(STR) ? of(STR) : untagged(tag, text);
        if (tag.isEmpty() || tag.equals(found.tag) || tag.equals(STR)) {
            return Optional.of(found);
        }
        return tag.equals(FLOAT) && found.tag.equals(INT) ? Optional.of(of(FLOAT)) : Optional.empty();
    }

    /** What a text would be without its tag; the tag only opens the way for dates. */
    static ScalarType untagged(String tag, String text) {
        // Finding a word looks at every character of the text, which may be long.
        ScalarType word = text.length() <= LONGEST_WORD ? WORDS.get(text) : null;
        if (word != null) {
            return word;
        }
        char first = text.charAt(0);
        if (first == '.') {
            return of(isDecimal(text) ? FLOAT : STR);
        }
        if (first != '+' && first != '-' && (first < '0' || first > '9')) {
            return of(STR);
        }
        if ((tag.isEmpty() || tag.equals(TIMESTAMP)) && isDate(text)) {
            return of(TIMESTAMP);
        }
        String plain = text.replace("_", "");
        if (isInteger(plain)) {
            return of(INT);
        }
        return of(isDecimal(plain) ? FLOAT : STR);
    }

    /** The tag as messages show it: {@code !!int}. */
    static String shortTag(String tag) {
        return tag.startsWith(PREFIX) ? "!!" + tag.substring(PREFIX.length()) : tag;
    }

    private static ScalarType of(String tag) {
        return new ScalarType(tag, Optional.empty());
    }

    /** What strconv.ParseInt and ParseUint take with base 0, and go-yaml's own binary numbers with a sign inside. */
    private static boolean isInteger(String text) {
        if (text.isEmpty()) {
            return false;
        }
        boolean signed = text.charAt(0) == '+' || text.charAt(0) == '-';
        if (isMagnitude(text.substring(signed ? 1 : 0), text.charAt(0) == '-', signed)) {
            return true;
        }
        if (text.startsWith("0b") && text.length() > 3 && (text.charAt(2) == '-' || text.charAt(2) == '+')) {
            return isInRange(text.substring(3), 2, text.charAt(2) == '-', true);
        }
        return false;
    }

    private static boolean isMagnitude(String digits, boolean negative, boolean signed) {
        String lower = digits.length() > 1 ? digits.substring(0, 2) : "";
        int base =
                switch (lower) {
                    case "0x", "0X" -> 16;
                    case "0o", "0O" -> 8;
                    case "0b", "0B" -> 2;
                    default -> lower.startsWith("0") ? 8 : 10;
                };
        boolean prefixed = lower.length() == 2 && Character.isLetter(lower.charAt(1)) && lower.startsWith("0");
        return isInRange(digits.substring(prefixed ? 2 : 0), base, negative, signed);
    }

    private static boolean isInRange(String digits, int base, boolean negative, boolean signed) {
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, base) >= 0)) {
            return false;
        }
        // Any 64-bit number has fewer digits, so that a long text costs nothing.
        String significant = digits.replaceFirst("^0+", "");
        if (significant.length() > 64) {
            return false;
        }
        BigInteger value = significant.isEmpty() ? BigInteger.ZERO : new BigInteger(significant, base);
        if (negative) {
            return value.negate().compareTo(MIN_SIGNED) >= 0;
        }
        return value.compareTo(signed ? MAX_SIGNED : MAX_UNSIGNED) <= 0;
    }

    private static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches() && !Double.isInfinite(Double.parseDouble(text));
    }

    private static boolean isDate(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return false;
        }
        try {
            LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
        } catch (DateTimeException e) {
            return false;
        }
        boolean time = number(date, 5) < 24 && number(date, 6) < 60 && number(date, 7) < 60;
        boolean zone = number(date, 8) <= 24 && number(date, 9) < 60;
        return time && zone && number(date, 10) < 24 && number(date, 11) < 60 && number(date, 12) < 60;
    }

    private static int number(Matcher date, int group) {
        String digits = date.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
