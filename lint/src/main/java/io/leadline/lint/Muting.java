package io.leadline.lint;

import io.leadline.diagnostic.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One root cause, one finding. A check says whom it mutes. Besides, what could not be read mutes what checks find in
 * its place, and in its rule all that they miss: it may be what the reader did not understand. What another tool fills
 * in mutes what they find in its place.
 */
final class Muting {
    private final Places<RawFinding> unread = new Places<>();
    private final Places<String> unknown = new Places<>();
    private final Places<RawFinding> muting = new Places<>();

    private Muting(List<RawFinding> read, List<String> unrendered, List<RawFinding> found) {
        unrendered.forEach(pointer -> unknown.add(pointer, pointer));
        read.stream()
                .filter(finding -> finding.diagnostic().severity() == Severity.ERROR)
                .forEach(finding -> unread.add(finding.pointer(), finding));
        found.stream()
                .filter(finding -> !finding.check().mutes().isEmpty())
                .forEach(finding -> Stream.concat(Stream.of(finding.pointer()), finding.explained().stream())
                        .forEach(pointer -> muting.add(pointer, finding)));
    }

    /** The findings of compiling and of checks that say something new; the pointers are of unrendered texts. */
    static List<RawFinding> unmuted(List<RawFinding> read, List<String> unrendered, List<RawFinding> found) {
        Muting all = new Muting(read, unrendered, found);
        return found.stream().filter(finding -> !all.isMuted(finding)).toList();
    }

    private boolean isMuted(RawFinding finding) {
        String pointer = finding.pointer();
        String id = finding.diagnostic().code().id();
        return unread.around(pointer).findAny().isPresent()
                || unknown.around(pointer).findAny().isPresent()
                || (finding.isAboutAbsence()
                        && unread.around(rule(pointer)).findAny().isPresent())
                || muting.around(pointer)
                        .anyMatch(other -> other.check().mutes().contains(id));
    }

    /** The pointer of the rule that a key belongs to: its first two parts. */
    private static String rule(String pointer) {
        int second = pointer.indexOf('/', 1);
        int third = second < 0 ? -1 : pointer.indexOf('/', second + 1);
        return third < 0 ? pointer : pointer.substring(0, third);
    }

    /** Things by the key that they are about. There can be many, but few for each rule. */
    private static final class Places<T> {
        private record Place<T>(String pointer, T thing) {}

        private final Map<String, List<Place<T>>> byRule = new HashMap<>();

        void add(String pointer, T thing) {
            byRule.computeIfAbsent(rule(pointer), rule -> new ArrayList<>()).add(new Place<>(pointer, thing));
        }

        /** What is about a key, about what it stands in, and about what stands in it. */
        Stream<T> around(String pointer) {
            String rule = rule(pointer);
            boolean isInRule = rule.indexOf('/', 1) > 0;
            Stream<List<Place<T>>> candidates = isInRule
                    ? Stream.of(rule, rule.substring(0, rule.indexOf('/', 1)), "")
                            .map(key -> byRule.getOrDefault(key, List.of()))
                    : byRule.values().stream();
            return candidates
                    .flatMap(List::stream)
                    .filter(place -> overlap(place.pointer, pointer))
                    .map(Place::thing);
        }

        /** Whether one is the other or stands in it. */
        private static boolean overlap(String one, String other) {
            return (one + "/").startsWith(other + "/") || (other + "/").startsWith(one + "/");
        }
    }
}
