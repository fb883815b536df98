package io.leadline.benchmarks.compare;

/**
 * What one run of a work takes.
 *
 * @param nanoseconds processor time of the whole process
 * @param bytes allocated memory
 */
record Figures(double nanoseconds, double bytes) {}
