package io.leadline.discovery;

import io.leadline.promql.Labels;
import java.util.Arrays;
import java.util.Set;

/**
 * The labels of one series at a time, in the order in which they were written, the metric's name among them. Who only
 * discovers says which values count; the others are not read at all. Not thread-safe.
 */
final class SeriesBuffer implements CurrentSeries {
    /** Prometheus allows longer texts, but those hardly come again. */
    private static final int LONGEST_SHARED = 256;

    private final Set<String> wanted;
    private final boolean wantsAll;
    private final TextTable texts = new TextTable();
    private String[] names = new String[16];
    private String[] values = new String[16];
    private int size;

    private SeriesBuffer(Set<String> wanted, boolean wantsAll) {
        this.wanted = wanted;
        this.wantsAll = wantsAll;
    }

    /** A buffer for whole series. */
    static SeriesBuffer ofAll() {
        return new SeriesBuffer(Set.of(), true);
    }

    /** A buffer that keeps the names of all labels, but only the values of these. */
    static SeriesBuffer of(Set<String> wanted) {
        return new SeriesBuffer(wanted, false);
    }

    /** Whether the value of a label counts. */
    boolean wants(String name) {
        return wantsAll || wanted.contains(name);
    }

    void clear() {
        size = 0;
    }

    /** Adds a label whose value does not count. */
    void add(String name) {
        add(name, "");
    }

    void add(String name, String value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        values[size++] = value;
    }

    /** Adds a label; a value that comes again and again becomes a String once. */
    void add(String name, char[] text, int from, int length) {
        // The metric's name and the namespace are few, all values together may be many.
        boolean shared = length <= LONGEST_SHARED && (!wantsAll || name.equals(Labels.METRIC_NAME));
        add(name, shared ? texts.get(text, from, length) : new String(text, from, length));
    }

    void set(Labels labels) {
        clear();
        for (int i = 0; i < labels.size(); i++) {
            add(labels.name(i), labels.value(i));
        }
    }

    /** The place of a label, of several with this name the last one; -1 if there is none. */
    int indexOf(String name) {
        int index = size - 1;
        while (index >= 0 && !names[index].equals(name)) {
            index--;
        }
        return index;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String name(int index) {
        return names[index];
    }

    @Override
    public String value(int index) {
        return values[index];
    }

    /** The labels of a buffer for whole series; of several values for a name the last one counts. */
    Labels toLabels() {
        Labels.Builder labels = Labels.builder();
        for (int i = 0; i < size; i++) {
            labels.put(names[i], values[i]);
        }
        return labels.build();
    }
}
