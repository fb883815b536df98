package io.leadline.yaml;

/** The input is not YAML; ends scanning. Never leaves the package: {@link YamlReader} makes a diagnostic of it. */
final class YamlFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int offset;
    private final int context;
    private final int goLine;
    private final boolean limit;

    private YamlFailure(String problem, int offset, int context, int goLine) {
        this(problem, offset, context, goLine, false);
    }

    private YamlFailure(String problem, int offset, int context, int goLine, boolean limit) {
        super(problem, null, false, false);
        this.limit = limit;
        this.offset = offset;
        this.context = context;
        this.goLine = goLine;
    }

    static YamlFailure reader(String problem, int offset) {
        return new YamlFailure(problem, offset, offset, 0);
    }

    /** An error of the scanner; go-yaml prints its line counted from 1, or none on the first line. */
    static YamlFailure scanner(String problem, Mark at, Mark context) {
        int line = at.line() != 0 ? at.line() + 1 : context.line();
        return new YamlFailure(problem, at.offset(), context.offset(), line);
    }

    /** An error of the parser; go-yaml prints its line counted from 0. */
    static YamlFailure parser(String problem, Mark at, Mark context) {
        int line = at.line() != 0 ? at.line() : context.line();
        return new YamlFailure(problem, at.offset(), context.offset(), line);
    }

    static YamlFailure composer(String problem, int offset) {
        return new YamlFailure(problem, offset, offset, 0);
    }

    /** A limit of Leadline's own; the real loader would go on. */
    static YamlFailure limit(String problem, int offset) {
        return new YamlFailure(problem, offset, offset, 0, true);
    }

    boolean isLimit() {
        return limit;
    }

    /** What go-yaml prints behind {@code yaml: }. */
    String goText() {
        return goLine == 0 ? problem() : "line " + goLine + ": " + problem();
    }

    String problem() {
        return String.valueOf(getMessage());
    }

    int offset() {
        return offset;
    }

    /** Where the construct starts that could not be ended, or the offset itself. */
    int context() {
        return context;
    }
}
