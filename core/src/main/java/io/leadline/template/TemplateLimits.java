package io.leadline.template;

/**
 * How much work a template may make. Passing a limit ends in a {@link TemplateError} of stage {@code LIMIT}. Go's own
 * limits (10 000 nested parentheses, 100 000 nested template calls) hold besides these. Immutable.
 *
 * @param steps instructions that one execution may run; about ten million a second
 * @param output length of the text that one execution may write, in UTF-16 units
 * @param workspace length of all texts together that functions of one execution may make, in UTF-16 units
 * @param nesting depth of {@code if}, {@code with}, {@code range} and {@code block} in each other
 */
public record TemplateLimits(long steps, int output, long workspace, int nesting) {
    private static final TemplateLimits DEFAULTS = new TemplateLimits(20_000_000, 1 << 24, 1 << 26, 100_000);

    /**
     * Checks the values. @throws IllegalArgumentException if a limit is not positive
     *
     * @param steps instructions that one execution may run; about ten million a second
     * @param output length of the text that one execution may write, in UTF-16 units
     * @param workspace length of all texts together that functions of one execution may make, in UTF-16 units
     * @param nesting depth of {@code if}, {@code with}, {@code range} and {@code block} in each other
     */
    public TemplateLimits {
        if (steps < 1 || output < 1 || workspace < 1 || nesting < 1) {
            throw new IllegalArgumentException("limits must be positive: steps " + steps + ", output " + output
                    + ", workspace " + workspace + ", nesting " + nesting);
        }
    }

    /**
     * Limits that no sensible template comes near: 20 million steps, 16 Mi chars of output, 64 Mi chars of workspace,
     * 100 000 levels.
     *
     * @return the default limits
     */
    public static TemplateLimits defaults() {
        return DEFAULTS;
    }

    /**
     * The same limits with another number of steps.
     *
     * @param value instructions that one execution may run
     * @return the changed limits
     */
    public TemplateLimits withSteps(long value) {
        return new TemplateLimits(value, output, workspace, nesting);
    }

    /**
     * The same limits with another length of output.
     *
     * @param value UTF-16 units that one execution may write
     * @return the changed limits
     */
    public TemplateLimits withOutput(int value) {
        return new TemplateLimits(steps, value, workspace, nesting);
    }

    /**
     * The same limits with another workspace.
     *
     * @param value UTF-16 units that functions may make in one execution
     * @return the changed limits
     */
    public TemplateLimits withWorkspace(long value) {
        return new TemplateLimits(steps, output, value, nesting);
    }

    /**
     * The same limits with another depth.
     *
     * @param value depth of control structures in each other
     * @return the changed limits
     */
    public TemplateLimits withNesting(int value) {
        return new TemplateLimits(steps, output, workspace, value);
    }
}
