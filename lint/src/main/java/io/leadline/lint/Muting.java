package io.leadline.lint;

import io.leadline.diagnostic.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * One root cause, one finding. A check says whom it mutes. Besides, what could not be read mutes what checks find in
 * its place, and in its rule all that they miss: it may be what the reader did not understand.
 */
final class Muting {
    private Muting() {}

    /** The findings of compiling and of checks that say something new. */
    static List<RawFinding> unmuted(List<RawFinding> read, List<RawFinding> found) {
        List<RawFinding> unread = read.stream()
                .filter(finding -> finding.diagnostic().severity() == Severity.ERROR)
                .toList();
        List<RawFinding> muting = found.stream()
                .filter(finding -> !finding.check().mutes().isEmpty())
                .toList();
        return found.stream()
                .filter(finding -> unread.stream().noneMatch(other -> explains(other, finding)))
                .filter(finding -> muting.stream().noneMatch(other -> mutes(other, finding)))
                .toList();
    }

    private static boolean explains(RawFinding unread, RawFinding finding) {
        return overlap(unread.pointer(), finding.pointer())
                || (finding.isAboutAbsence() && overlap(unread.pointer(), rule(finding.pointer())));
    }

    private static boolean mutes(RawFinding other, RawFinding finding) {
        return other.check().mutes().contains(finding.diagnostic().code().id())
                && Stream.concat(Stream.of(other.pointer()), other.explained().stream())
                        .anyMatch(pointer -> overlap(pointer, finding.pointer()));
    }

    /** Whether one is the other or stands in it. */
    private static boolean overlap(String one, String other) {
        return (one + "/").startsWith(other + "/") || (other + "/").startsWith(one + "/");
    }

    /** The pointer of the rule that a key belongs to: its first two parts. */
    private static String rule(String pointer) {
        int second = pointer.indexOf('/', 1);
        int third = second < 0 ? -1 : pointer.indexOf('/', second + 1);
        return third < 0 ? pointer : pointer.substring(0, third);
    }
}
