package io.leadline.lint;

import java.util.Comparator;

/**
 * A finding that is known. Two entries are about the same finding if file and fingerprint are the same.
 *
 * @param file the input, relative to the folder of the baseline, with slashes
 * @param code id of the check
 * @param fingerprint {@link Finding#fingerprint()}
 * @param message what people read, in one line
 */
public record BaselineEntry(String file, String code, String fingerprint, String message)
        implements Comparable<BaselineEntry> {
    private static final Comparator<BaselineEntry> ORDER = Comparator.comparing(BaselineEntry::file)
            .thenComparing(BaselineEntry::code)
            .thenComparing(BaselineEntry::fingerprint)
            .thenComparing(BaselineEntry::message);

    @Override
    public int compareTo(BaselineEntry other) {
        return ORDER.compare(this, other);
    }
}
