package io.leadline.template.internal.value;

import java.util.List;

/**
 * Go's {@code []string}: a window on an array, which slicing can widen again up to the capacity.
 *
 * @param array what the slice looks at
 * @param from index of the first element
 * @param to index behind the last element
 * @param limit index behind the last element that slicing can reach
 * @param isNil whether this is the nil slice
 */
public record TextList(List<String> array, int from, int to, int limit, boolean isNil) implements GoValue {
    /**
     * A slice over all of a list.
     *
     * @param array the elements
     * @param isNil whether this is the nil slice
     * @return the slice
     */
    public static TextList of(List<String> array, boolean isNil) {
        return new TextList(array, 0, array.size(), array.size(), isNil);
    }

    @Override
    public String typeName() {
        return "[]string";
    }

    @Override
    public boolean truth() {
        return to > from;
    }

    /**
     * The length.
     *
     * @return number of elements
     */
    public int length() {
        return to - from;
    }

    /**
     * The capacity.
     *
     * @return number of elements that slicing can reach
     */
    public int capacity() {
        return limit - from;
    }

    /**
     * One element.
     *
     * @param index index of the element, less than the length
     * @return the element
     */
    public Text get(int index) {
        return new Text(array.get(from + index));
    }

    /**
     * Go's {@code s[low:high:max]}.
     *
     * @param low index of the first element
     * @param high index behind the last element, up to the capacity
     * @param max the new capacity counted from the old start
     * @return the slice
     */
    public TextList slice(int low, int high, int max) {
        return new TextList(array, from + low, from + high, from + max, isNil);
    }
}
