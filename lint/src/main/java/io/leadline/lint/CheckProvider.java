package io.leadline.lint;

import java.util.List;

/**
 * Brings checks. Implementations are found by {@link java.util.ServiceLoader}: on the class path by a file
 * {@code META-INF/services/io.leadline.lint.CheckProvider}, in a module by {@code provides}.
 */
public interface CheckProvider {
    /**
     * The checks.
     *
     * @return at least one, each with a code that no other check has
     */
    List<Check> checks();
}
