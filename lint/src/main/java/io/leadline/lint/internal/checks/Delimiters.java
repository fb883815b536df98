package io.leadline.lint.internal.checks;

import io.leadline.lint.Edit;
import io.leadline.lint.Field;
import java.util.List;
import java.util.Optional;

/**
 * The adapter's placeholders between <code>{{ }}</code>, as other programs have them. Whether those are at work here,
 * such as Helm or Terraform, shows in placeholders that are not the adapter's.
 */
final class Delimiters {
    /** What the fix of them does. */
    static final String TITLE = "use the delimiters `<<` and `>>`";

    private static final List<String> FIELDS =
            List.of(".Series", ".LabelMatchers", ".LabelValuesByName", ".GroupBy", ".Resource", ".Group");

    private Delimiters() {}

    /** Whether another program is going to put something into the text. */
    static boolean ofOtherProgram(String text) {
        if (text.contains("${") || text.contains("%{")) {
            return true;
        }
        boolean isFound = false;
        for (int start = text.indexOf("{{"); start >= 0; start = text.indexOf("{{", start + 2)) {
            int end = text.indexOf("}}", start);
            // The adapter's own placeholders in wrong delimiters are what nobody else fills in.
            if (end >= 0 && FIELDS.stream().anyMatch(text.substring(start, end)::contains)) {
                return false;
            }
            isFound |= end >= 0;
        }
        return isFound;
    }

    /** The value with the adapter's own delimiters; empty if no placeholder of the adapter has others. */
    static Optional<Edit> replaced(Field field) {
        String text = field.text();
        boolean isOwn = text.contains("{{") && !ofOtherProgram(text);
        StringBuilder changed = new StringBuilder(text);
        int from = 0;
        for (int start = text.indexOf("{{"); start >= 0 && isOwn; start = text.indexOf("{{", from)) {
            int end = text.indexOf("}}", start);
            boolean isPlaceholder = end >= 0 && FIELDS.stream().anyMatch(text.substring(start, end)::contains);
            if (isPlaceholder) {
                changed.replace(start, start + 2, "<<").replace(end, end + 2, ">>");
            }
            from = isPlaceholder ? end + 2 : start + 2;
        }
        int first = text.indexOf("{{");
        int last = text.lastIndexOf("}}") + 2;
        return changed.toString().equals(text)
                ? Optional.empty()
                : field.edit(first, last, changed.substring(first, last));
    }
}
