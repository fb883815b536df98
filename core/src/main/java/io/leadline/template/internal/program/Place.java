package io.leadline.template.internal.program;

import java.util.function.Supplier;

/**
 * What an execution error points at: a node of the template as Go has it. The printed form is made only when an error
 * needs it.
 *
 * @param number its place among those of the program, counted from 0: an execution remembers it instead of the object,
 *     because storing a reference in a long-lived object costs a garbage collector's barrier
 * @param position where Go says that the node is, in UTF-16 units; not always its start
 * @param start where its text starts
 * @param end where its text ends, exclusive
 * @param printed the node as Go prints it
 */
public record Place(int number, int position, int start, int end, Supplier<String> printed) {}
