package io.leadline.cli;

import java.util.stream.Collectors;

/** A unified diff as people see it: on a terminal with colours. */
final class DiffText {
    private final Console console;

    DiffText(Console console) {
        this.console = console;
    }

    /** The same lines; only with colour is it not what {@code patch} reads. */
    String of(String diff) {
        return console.hasColor()
                ? diff.lines().map(line -> styled(line) + "\n").collect(Collectors.joining())
                : diff;
    }

    private String styled(String line) {
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> line.startsWith("+++ ") ? console.bold(line) : console.good(line);
            case '-' -> line.startsWith("--- ") ? console.bold(line) : console.bad(line);
            case '@' -> console.name(line);
            default -> line;
        };
    }
}
