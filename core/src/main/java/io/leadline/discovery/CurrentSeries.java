package io.leadline.discovery;

/**
 * The labels of the series that is looked at, in the order in which they were written, the metric's name among them.
 */
interface CurrentSeries {
    int size();

    String name(int index);

    String value(int index);
}
