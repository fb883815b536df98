package io.leadline.lint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.lint.Edit;
import io.leadline.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Goes the way from a text to the fixed one again, and looks whether anything but the edits has changed on it. */
final class Replay {
    private Replay() {}

    static void verify(FixedText fixed) {
        String text = fixed.before().text();
        List<Edit> round = new ArrayList<>();
        for (AppliedFix applied : fixed.applied()) {
            for (Edit edit : applied.fix().edits()) {
                SourceText source = edit.span().source();
                if (!round.isEmpty() && round.get(0).span().source() != source) {
                    text = changed(text, round);
                    round.clear();
                }
                round.add(edit);
                assertThat(source.text()).isEqualTo(text);
            }
        }
        assertThat(fixed.after().text()).isEqualTo(changed(text, round));
    }

    /** Copies what stands between the edits, from the start to the end. */
    private static String changed(String text, List<Edit> edits) {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(edit -> edit.span().start()));
        StringBuilder result = new StringBuilder();
        int copied = 0;
        for (Edit edit : sorted) {
            assertThat(edit.span().start()).as("edits do not overlap").isGreaterThanOrEqualTo(copied);
            result.append(text, copied, edit.span().start()).append(edit.replacement());
            copied = edit.span().end();
        }
        return result.append(text.substring(copied)).toString();
    }
}
