package io.leadline.cli;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.lint.Applicability;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Check;
import io.leadline.lint.CheckPage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the checks are about, in words. */
final class CheckText {
    private final Catalogue catalogue = Catalogue.standard();
    private final Console console;

    CheckText(Console console) {
        this.console = console;
    }

    /**
     * The page of a check.
     *
     * @throws UsageException if there is no such check
     */
    String page(String name) {
        Check check = catalogue
                .find(name.toUpperCase(Locale.ROOT))
                .or(() -> catalogue.find(name.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new UsageException(missing(name)));
        return new MarkdownText(console).render(new CheckPage(check, catalogue).markdown());
    }

    /** Says that there is no such check, and which ones are called nearly so. */
    String missing(String name) {
        String similar = catalogue.similar(name).stream()
                .map(Check::code)
                .map(code -> "`" + code + "` (" + code.title() + ")")
                .collect(Collectors.joining(", "));
        return "there is no check `" + name + "`; "
                + (similar.isEmpty() ? "`leadline explain --codes` lists all" : "there are similar names: " + similar);
    }

    /** A line for each check. */
    String list() {
        List<Check> checks = catalogue.checks();
        int width = checks.stream()
                .mapToInt(check -> check.code().title().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (Check check : checks) {
            Code code = check.code();
            text.append(console.bold(code.id()))
                    .append("  ")
                    .append(padded(code.title(), width))
                    .append("  ")
                    .append(padded(check.severity().label(), "warning".length()))
                    .append("  ")
                    .append(padded(code.impact().map(Impact::name).orElse("-"), "DISCOVERY".length()))
                    .append("  ")
                    .append(padded(fixes(check), "suggestion".length()))
                    .append(check.isOnByDefault() ? "" : "  off")
                    .append('\n');
        }
        return text.toString().replaceAll(" +\n", "\n");
    }

    /** Whether {@code leadline fix} mends what it finds, or there is something to look at. */
    private static String fixes(Check check) {
        if (check.fixability().isEmpty()) {
            return "-";
        }
        return check.fixability().contains(Applicability.MACHINE_APPLICABLE) ? "fix" : "suggestion";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
