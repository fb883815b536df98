package io.leadline.template;

import io.leadline.golang.GoText;
import io.leadline.template.internal.program.Program;
import io.leadline.template.internal.program.Values;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template of nothing but text and string fields, as nearly all of them are. Rendering is one concatenation; with up
 * to {@value #FAST_FIELDS} fields it makes nothing but its result (docs/adr/0045).
 */
final class PlainTemplate {
    /** How many renderings are cheaper without code of their own: making it takes as long as hundreds of them. */
    private static final int FEW_RENDERINGS = 100;

    private static final int FEW_FIELDS = 3;
    private static final int FAST_FIELDS = 6;

    /** The string fields of both kinds of data; a name that a kind of data lacks is left to the machine. */
    private enum Field {
        SERIES("Series"),
        LABEL_MATCHERS("LabelMatchers"),
        GROUP_BY("GroupBy"),
        GROUP("Group"),
        RESOURCE("Resource");

        private final String goName;

        Field(String goName) {
            this.goName = goName;
        }
    }

    /** Literal texts by turns with the fields: one more than there are fields. */
    private final String[] texts;

    private final Field[] fields;
    private final long textLength;
    private final long limit;
    /** Whether bytes that are not UTF-8 could meet where two parts join, and so form a character. */
    private final boolean bytesMayMeet;

    /** Counts up to {@link #FEW_RENDERINGS}; threads may miss each other's counts. */
    private int renderings;

    private @Nullable MethodHandle concatenation;

    private PlainTemplate(List<String> literals, List<Field> fields, TemplateLimits limits) {
        this.texts = literals.toArray(new String[0]);
        this.fields = fields.toArray(new Field[0]);
        this.textLength = literals.stream().mapToLong(String::length).sum();
        this.limit = Math.min(limits.output(), limits.steps());
        boolean fieldsMeet = literals.size() > 2
                && literals.subList(1, literals.size() - 1).stream().anyMatch(String::isEmpty);
        this.bytesMayMeet = fieldsMeet || !literals.stream().allMatch(GoText::isValidUtf8);
    }

    /** The plain form of a program, if it has one and its parts keep clear of the limit of steps. */
    static Optional<PlainTemplate> of(Program program, TemplateLimits limits) {
        Optional<List<Object>> found = program.plainParts();
        if (found.isEmpty() || found.get().size() > limits.steps() / 8) {
            return Optional.empty();
        }
        List<String> literals = new ArrayList<>(List.of(""));
        List<Field> fields = new ArrayList<>();
        for (Object part : found.get()) {
            int last = literals.size() - 1;
            if (part instanceof Values.Field field) {
                Optional<Field> known = named(field.name());
                if (known.isEmpty()) {
                    return Optional.empty();
                }
                fields.add(known.get());
                literals.add("");
            } else {
                // Texts on both sides of a comment; bytes that meet there are left to the machine.
                String text = (String) part;
                String before = literals.get(last);
                if (before.isEmpty()) {
                    literals.set(last, text);
                    continue;
                }
                String joined = before + text;
                if (!GoText.isValidUtf8(joined)) {
                    return Optional.empty();
                }
                literals.set(last, joined);
            }
        }
        return Optional.of(new PlainTemplate(literals, fields, limits));
    }

    private static Optional<Field> named(String name) {
        for (Field field : Field.values()) {
            if (field.goName.equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The output; null if the machine has to do it, for its errors or because bytes meet that may form characters. */
    @Nullable
    String render(TemplateData data) {
        if (fields.length > FAST_FIELDS || bytesMayMeet || isRare()) {
            return renderParts(data);
        }
        String a = value(data, 0);
        String b = value(data, 1);
        String c = value(data, 2);
        if (a == null || b == null || c == null) {
            return null;
        }
        long length = textLength + a.length() + b.length() + c.length();
        if (fields.length <= FEW_FIELDS) {
            return length > limit ? null : Concatenation.of(concatenation(FEW_FIELDS), a, b, c);
        }
        String d = value(data, 3);
        String e = value(data, 4);
        String f = value(data, 5);
        if (d == null || e == null || f == null || length + d.length() + e.length() + f.length() > limit) {
            return null;
        }
        return Concatenation.of(concatenation(FAST_FIELDS), a, b, c, d, e, f);
    }

    /** Most templates of a command are rendered once or never. */
    private boolean isRare() {
        boolean rare = renderings < FEW_RENDERINGS;
        if (rare) {
            renderings++;
        }
        return rare;
    }

    /** Two threads may both make it; the handles are immutable and do the same. */
    private MethodHandle concatenation(int values) {
        MethodHandle made = concatenation;
        if (made == null) {
            made = Concatenation.around(texts, values);
            concatenation = made;
        }
        return made;
    }

    private @Nullable String renderParts(TemplateData data) {
        String[] parts = new String[2 * fields.length + 1];
        for (int i = 0; i < parts.length; i++) {
            String part = i % 2 == 0 ? texts[i / 2] : value(data, i / 2);
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        long length = 0;
        boolean afterByte = false;
        for (String part : parts) {
            if (!part.isEmpty()) {
                if (afterByte && GoText.isByte(part.charAt(0))) {
                    return null;
                }
                afterByte = GoText.isByte(part.charAt(part.length() - 1));
                length += part.length();
            }
        }
        return length > limit ? null : String.join("", parts);
    }

    /** The value of a field; "" behind the last one. */
    private @Nullable String value(TemplateData data, int index) {
        if (index >= fields.length) {
            return "";
        }
        return data instanceof QueryData query
                ? value(query, fields[index])
                : value((ResourceData) data, fields[index]);
    }

    private static @Nullable String value(QueryData data, Field field) {
        return switch (field) {
            case SERIES -> data.series();
            case LABEL_MATCHERS -> data.labelMatchers();
            case GROUP_BY -> data.groupBy();
            case GROUP, RESOURCE -> null;
        };
    }

    private static @Nullable String value(ResourceData data, Field field) {
        return switch (field) {
            case GROUP -> data.group();
            case RESOURCE -> data.resource();
            case SERIES, LABEL_MATCHERS, GROUP_BY -> null;
        };
    }
}
