package io.leadline.lint.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/** Differences of texts by lines, as {@code diff -u} prints them and {@code patch} reads them. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final String NO_LINE_END = "\n\\ No newline at end of file";

    private UnifiedDiff() {}

    /** The difference, every line ended by a line feed; "" if there is none. */
    static String of(String name, String before, String after) {
        List<String> lines = lines(before);
        Patch<String> patch = DiffUtils.diff(lines, lines(after));
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(name, name, lines, patch, CONTEXT);
        return diff.isEmpty() ? "" : String.join("\n", diff) + "\n";
    }

    /** Lines with the carriage returns that they have; the last one says if no line feed ends it. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int last = lines.size() - 1;
        if (lines.get(last).isEmpty()) {
            lines.remove(last);
        } else {
            lines.set(last, lines.get(last) + NO_LINE_END);
        }
        return lines;
    }
}
