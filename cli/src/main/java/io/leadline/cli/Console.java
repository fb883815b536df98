package io.leadline.cli;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.diagnostic.VisibleText;
import io.leadline.golang.GoText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/** What the command reads from and writes to. Text is written as UTF-8, Go strings byte for byte. Not thread-safe. */
final class Console {
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private ColorMode mode = ColorMode.AUTO;
    private boolean color;

    Console(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.environment = environment;
        use(mode);
    }

    /** Switches colour on or off, for both streams. */
    void use(ColorMode asked) {
        mode = asked;
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        color = switch (asked) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> !refused && Ansi.AUTO.enabled();
        };
    }

    boolean hasColor() {
        return color;
    }

    /** A variable of the environment, unless it is empty. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    InputStream in() {
        return in;
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** Writes a result. */
    void print(String text) {
        print(GoText.toBytes(text));
    }

    /** Writes a result byte for byte. */
    void print(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
    }

    /** Writes beside the result. */
    void error(String text) {
        byte[] bytes = GoText.toBytes(text);
        err.write(bytes, 0, bytes.length);
    }

    /** Says why there is no result. */
    void problem(String message) {
        error("leadline: " + VisibleText.lines(message) + "\n");
    }

    /** Says what was taken for granted. */
    void note(String message) {
        error(dim("note: " + VisibleText.lines(message)) + "\n");
    }

    /** Shows diagnostics beside the result. */
    void report(List<Diagnostic> diagnostics) {
        String text = render(diagnostics);
        error(text.isEmpty() ? "" : text + "\n");
    }

    String render(List<Diagnostic> diagnostics) {
        return renderer().render(diagnostics);
    }

    /** Draws diagnostics as they are shown here. */
    DiagnosticRenderer renderer() {
        return DiagnosticRenderer.plain().withColor(color).withUnicode(drawsUnicode());
    }

    /** Draws diagnostics for a file: coloured only if somebody has insisted. */
    DiagnosticRenderer fileRenderer() {
        return DiagnosticRenderer.plain().withColor(mode == ColorMode.ALWAYS);
    }

    /** Whether somebody watches what is written beside the result. */
    boolean showsProgress() {
        return Ansi.AUTO.enabled() && isTerminal(Path.of("/dev/fd/2"));
    }

    /** Java knows of a terminal only as a whole; where streams have names, the name tells. */
    private static boolean isTerminal(Path stream) {
        try {
            String name = stream.toRealPath().toString();
            return name.startsWith("/dev/pts/") || name.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }

    /** Box characters are for terminals that are known to show them. */
    private boolean drawsUnicode() {
        String locale = environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", ""));
        return color && locale.toUpperCase(Locale.ROOT).replace("-", "").endsWith("UTF8");
    }

    void flush() {
        out.flush();
        err.flush();
    }

    String bold(String text) {
        return style("1", text);
    }

    String dim(String text) {
        return style("2", text);
    }

    String good(String text) {
        return style("32", text);
    }

    String bad(String text) {
        return style("31", text);
    }

    String name(String text) {
        return style("36", text);
    }

    private String style(String code, String text) {
        return color && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
