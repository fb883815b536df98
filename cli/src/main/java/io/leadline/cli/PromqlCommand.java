package io.leadline.cli;

import io.leadline.config.yaml.InputFile;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.golang.GoText;
import io.leadline.promql.Expr;
import io.leadline.promql.Promql;
import io.leadline.promql.PromqlError;
import io.leadline.promql.PromqlOptions;
import io.leadline.promql.PromqlResult;
import io.leadline.source.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a PromQL expression and shows what Prometheus makes of it. */
@Command(
        name = "promql",
        mixinStandardHelpOptions = true,
        description = "Reads a PromQL expression as Prometheus 3.16 does.",
        synopsisHeading = "Usage:%n",
        customSynopsis = "  leadline promql [OPTIONS] parse|print|pretty|labels [EXPRESSION]%n",
        footerHeading = "%n",
        footer = {
            "parse    prints the syntax tree: each node with its type and place",
            "print    prints the expression on one line, as Prometheus writes it",
            "pretty   formats it on several lines, as Prometheus' UI does",
            "labels   says which labels the result has, and why",
            "",
            "Without an expression, or with `-`, it is read from standard input. One that",
            "starts with a minus stands behind `--`.",
            "Exit codes: 0 the expression is valid; 1 Prometheus rejects it; 2 wrong usage."
        })
final class PromqlCommand implements Callable<Integer> {
    /** An expression is no valid PromQL. */
    private static final Code INVALID = Code.of("PA009", "invalid-promql");

    private static final int SHOWN_ERRORS = 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char UNDECODABLE = '\uFFFD';

    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = "What to do, and the expression as one word in quotes.")
    private List<String> words = List.of();

    @Option(
            names = "--experimental-functions",
            description = "Accepts limitk, info and others, as servers with that feature.")
    private boolean experimentalFunctions;

    @Option(names = "--fill-modifiers", description = "Accepts fill, fill_left and fill_right.")
    private boolean fillModifiers;

    @Option(names = "--utf8-names", description = "Accepts names beyond ASCII without quotes.")
    private boolean utf8Names;

    @Option(names = "--all", description = "Accepts all of these.")
    private boolean all;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto (on a terminal), always or never. NO_COLOR is honoured.")
    private ColorMode color = ColorMode.AUTO;

    PromqlCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.use(color);
        String verb = words.isEmpty() ? "" : words.get(0);
        if (!List.of("parse", "print", "pretty", "labels").contains(verb)) {
            throw new UsageException((verb.isEmpty() ? "what to do" : "there is no `promql " + verb + "`")
                    + ": give parse, print, pretty or labels, and then the expression");
        }
        if (words.size() > 2) {
            throw new UsageException("the expression has to be one word: put it in quotes");
        }
        Optional<SourceText> text = words.size() < 2 || words.get(1).equals(Inputs.STDIN)
                ? standardInput()
                : Optional.of(argument(words.get(1)));
        return text.map(expression -> show(verb, expression)).orElse(ExitCode.USAGE);
    }

    private static SourceText argument(String word) {
        if (word.indexOf(UNDECODABLE) >= 0) {
            throw new UsageException("the expression has characters that do not fit into this locale; "
                    + "set LC_ALL=C.UTF-8, or give the expression on standard input");
        }
        return SourceText.of("<expression>", word);
    }

    private Optional<SourceText> standardInput() {
        int limit = options().maxLength();
        byte[] bytes;
        try {
            bytes = console.in().readNBytes(limit + 1);
        } catch (IOException e) {
            console.problem("standard input cannot be read: " + e.getMessage());
            return Optional.empty();
        }
        if (bytes.length > limit) {
            console.problem("the expression is longer than the limit of " + limit + " bytes");
            return Optional.empty();
        }
        String text = InputFile.decode("<stdin>", bytes).text();
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return Optional.of(SourceText.of("<stdin>", marked ? text.substring(1) : text));
    }

    private PromqlOptions options() {
        return PromqlOptions.server()
                .withExperimentalFunctions(all || experimentalFunctions)
                .withBinopFillModifiers(all || fillModifiers)
                .withUnquotedUtf8Names(all || utf8Names);
    }

    private int show(String verb, SourceText text) {
        PromqlResult<Expr> parsed = Promql.parse(text.text(), options());
        if (parsed.value().isEmpty()) {
            report(parsed.errors(), text);
            return ExitCode.FINDINGS;
        }
        Expr expr = parsed.orThrow();
        console.print(
                switch (verb) {
                    case "parse" -> new TreeText(console, text).of(expr);
                    case "print" -> Promql.print(expr, options()) + "\n";
                    case "pretty" -> Promql.pretty(expr, options()) + "\n";
                    default -> LabelText.of(expr, console);
                });
        return ExitCode.OK;
    }

    private void report(List<PromqlError> errors, SourceText text) {
        List<Diagnostic> problems = errors.stream()
                .limit(SHOWN_ERRORS)
                .map(error -> Diagnostic.error(INVALID, error.message())
                        .at(text.span(error.range().start(), error.range().end()))
                        .build())
                .toList();
        console.report(problems);
        if (errors.size() > SHOWN_ERRORS) {
            console.error("and " + Page.count(errors.size() - SHOWN_ERRORS, "more error") + "\n");
        }
        boolean needsSwitch =
                Promql.parse(text.text(), PromqlOptions.all()).value().isPresent();
        if (needsSwitch) {
            console.note("a server with all features accepts it; so does --all");
        } else if (GoText.isValidUtf8(text.text()) && text.text().isBlank()) {
            console.note("give the expression as an argument, or on standard input");
        }
    }
}
