package io.leadline.regex;

import io.leadline.golang.GoText;
import java.util.List;
import java.util.Optional;

/**
 * A match of a {@link GoRegex} in a text. Groups are numbered from 1; 0 is the whole match. A group that took no part
 * in the match has no text and the offset -1. Immutable and thread-safe.
 */
public final class GoMatch {
    private final String input;
    private final List<String> names;
    private final int[] offsets;

    GoMatch(String input, List<String> names, int[] offsets) {
        this.input = input;
        this.names = names;
        this.offsets = offsets;
    }

    /**
     * The number of capturing groups.
     *
     * @return the number, without the whole match
     */
    public int groupCount() {
        return names.size() - 1;
    }

    /**
     * The names of the groups.
     *
     * @return as {@link GoRegex#groupNames}
     */
    public List<String> groupNames() {
        return names;
    }

    /**
     * The text of the whole match.
     *
     * @return the text
     */
    public String text() {
        return input.substring(offsets[0], offsets[1]);
    }

    /**
     * The text of a group.
     *
     * @param group number of the group
     * @return the text, or empty if the group took no part in the match
     * @throws IndexOutOfBoundsException if there is no such group
     */
    public Optional<String> group(int group) {
        int start = start(group);
        return start < 0 ? Optional.empty() : Optional.of(input.substring(start, end(group)));
    }

    /**
     * Where a group starts.
     *
     * @param group number of the group
     * @return the offset in the Java string, in chars from 0, or -1
     * @throws IndexOutOfBoundsException if there is no such group
     */
    public int start(int group) {
        return offsets[2 * group];
    }

    /**
     * Where a group ends.
     *
     * @param group number of the group
     * @return the offset behind it in the Java string, in chars from 0, or -1
     * @throws IndexOutOfBoundsException if there is no such group
     */
    public int end(int group) {
        return offsets[2 * group + 1];
    }

    /**
     * Where a group starts in the Go string.
     *
     * @param group number of the group
     * @return the offset in bytes from 0, or -1
     * @throws IndexOutOfBoundsException if there is no such group
     */
    public int byteStart(int group) {
        return bytes(start(group));
    }

    /**
     * Where a group ends in the Go string.
     *
     * @param group number of the group
     * @return the offset behind it in bytes from 0, or -1
     * @throws IndexOutOfBoundsException if there is no such group
     */
    public int byteEnd(int group) {
        return bytes(end(group));
    }

    /** Appends the text of a group, if it took part in the match. */
    void appendTo(StringBuilder out, int group) {
        if (start(group) >= 0) {
            out.append(input, start(group), end(group));
        }
    }

    private int bytes(int offset) {
        return offset < 0 ? -1 : GoText.byteLength(input, 0, offset);
    }

    @Override
    public String toString() {
        return text();
    }
}
