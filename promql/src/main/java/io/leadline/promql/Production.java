package io.leadline.promql;

import java.util.List;

/**
 * A production of the grammar that error messages are found with.
 *
 * @param number its place in the grammar, from 1
 * @param left number of the symbol on the left side
 * @param right numbers of the symbols on the right side
 * @param precedence level of the precedence, 0 if it has none
 * @param action name of what a reduction does, "" to pass the first value on
 */
record Production(int number, int left, List<Integer> right, int precedence, String action) {}
