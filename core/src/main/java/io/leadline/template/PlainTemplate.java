package io.leadline.template;

import io.leadline.template.internal.program.Program;
import io.leadline.template.internal.program.Values;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template of nothing but text and string fields, as nearly all of them are. Rendering joins strings, and makes
 * nothing but the array of them and the result.
 */
final class PlainTemplate {
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

    /** Literal texts; an empty one where a field stands. */
    private final String[] texts;
    /** Which parts are fields. */
    private final int[] fieldAt;

    private final Field[] fields;
    private final long limit;

    private PlainTemplate(String[] texts, int[] fieldAt, Field[] fields, TemplateLimits limits) {
        this.texts = texts;
        this.fieldAt = fieldAt;
        this.fields = fields;
        this.limit = Math.min(limits.output(), limits.steps());
    }

    static Optional<PlainTemplate> of(Program program, TemplateLimits limits) {
        Optional<List<Object>> found = program.plainParts();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Object> parts = found.get();
        String[] texts = new String[parts.size()];
        int count =
                (int) parts.stream().filter(part -> !(part instanceof String)).count();
        int[] fieldAt = new int[count];
        Field[] fields = new Field[count];
        int next = 0;
        for (int i = 0; i < texts.length; i++) {
            texts[i] = parts.get(i) instanceof String text ? text : "";
            if (parts.get(i) instanceof Values.Field field) {
                Optional<Field> known = named(field.name());
                if (known.isEmpty()) {
                    return Optional.empty();
                }
                fieldAt[next] = i;
                fields[next++] = known.get();
            }
        }
        return Optional.of(new PlainTemplate(texts, fieldAt, fields, limits));
    }

    private static Optional<Field> named(String name) {
        for (Field field : Field.values()) {
            if (field.goName.equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The output; empty if the machine has to do it, for its errors or because bytes meet that may form characters. */
    Optional<String> render(TemplateData data) {
        String[] parts = texts.clone();
        for (int i = 0; i < fieldAt.length; i++) {
            @Nullable
            String value =
                    data instanceof QueryData query ? value(query, fields[i]) : value((ResourceData) data, fields[i]);
            if (value == null) {
                return Optional.empty();
            }
            parts[fieldAt[i]] = value;
        }
        long length = 0;
        boolean afterByte = false;
        for (String part : parts) {
            if (!part.isEmpty()) {
                if (afterByte && isByte(part.charAt(0))) {
                    return Optional.empty();
                }
                afterByte = isByte(part.charAt(part.length() - 1));
                length += part.length();
            }
        }
        return length > limit || parts.length > limit / 8 ? Optional.empty() : Optional.of(String.join("", parts));
    }

    private static boolean isByte(char c) {
        return c >= '\uDC80' && c <= '\uDCFF';
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
