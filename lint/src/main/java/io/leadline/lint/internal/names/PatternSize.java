package io.leadline.lint.internal.names;

import io.leadline.regex.RegexSyntax;
import io.leadline.regex.RegexSyntax.Assertion;
import io.leadline.regex.RegexSyntax.Choice;
import io.leadline.regex.RegexSyntax.Group;
import io.leadline.regex.RegexSyntax.OneOf;
import io.leadline.regex.RegexSyntax.Repeat;
import io.leadline.regex.RegexSyntax.Sequence;
import java.util.List;

/** How large a pattern is, before anything is built of it. */
final class PatternSize {
    private static final int TOO_LARGE = Integer.MAX_VALUE;

    private PatternSize() {}

    /** The number of nodes with repetitions written out; the largest number for what has no states here. */
    static int of(RegexSyntax node) {
        if (node instanceof Sequence sequence) {
            return sum(sequence.parts());
        } else if (node instanceof Choice choice) {
            return sum(choice.parts());
        } else if (node instanceof Group group) {
            return of(group.part());
        } else if (node instanceof Repeat repeat) {
            int times = Math.max(1, Math.max(repeat.least(), repeat.most()));
            return limited((long) times * of(repeat.part()));
        } else if (node instanceof OneOf set) {
            return 1 + set.ranges().size() / 8;
        }
        return node instanceof Assertion assertion && !isAboutTheText(assertion) ? TOO_LARGE : 1;
    }

    private static boolean isAboutTheText(Assertion assertion) {
        return assertion.kind() == Assertion.Kind.TEXT_START || assertion.kind() == Assertion.Kind.TEXT_END;
    }

    private static int sum(List<RegexSyntax> parts) {
        long sum = 1;
        for (RegexSyntax part : parts) {
            sum += of(part);
        }
        return limited(sum);
    }

    private static int limited(long size) {
        return (int) Math.min(size, TOO_LARGE);
    }
}
