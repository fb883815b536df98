package io.leadline.docs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The headings of a Markdown text, and the names by which links reach them on GitHub. */
final class Anchors {
    private Anchors() {}

    /** The headings of all levels without their marks; what stands in code blocks is none. */
    static List<String> headings(String markdown) {
        List<String> headings = new ArrayList<>();
        boolean isCode = false;
        for (String line : markdown.lines().toList()) {
            isCode ^= line.startsWith("```");
            if (!isCode && line.matches("#{1,6} .*")) {
                headings.add(line.replaceFirst("^#+ ", "").strip());
            }
        }
        return headings;
    }

    /**
     * The names of the headings: letters, digits, hyphens and underscores in lower case; a repeated one has a number.
     */
    static List<String> of(String markdown) {
        List<String> anchors = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (String heading : headings(markdown)) {
            String anchor = anchor(heading);
            int before = Collections.frequency(plain, anchor);
            plain.add(anchor);
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        return anchors;
    }

    static String anchor(String heading) {
        String text = heading.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1");
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
