package io.leadline.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Starts the command. */
public final class Main {
    private Main() {}

    /**
     * Runs the command and ends the program with its exit code.
     *
     * @param args the words of the command line
     */
    public static void main(String[] args) {
        System.exit(run(args, System.in, System.out, System.err, System.getenv()));
    }

    static int run(String[] args, InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
        Console console = new Console(in, out, err, environment);
        CommandLine line = new CommandLine(new LeadlineCommand(console), CommandLine.defaultFactory());
        subcommands(args, console).forEach(line::addSubcommand);
        line.setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.hasColor() ? Ansi.ON : Ansi.OFF))
                .setOut(console.outWriter())
                .setErr(console.errWriter())
                .setParameterExceptionHandler((e, words) -> mistake(e, console))
                .setExecutionExceptionHandler((e, command, parsed) -> failure(e, command, console));
        int code = execute(line, args, console);
        console.flush();
        return code;
    }

    /** Whatever happens, the code of the end is one of ours: the virtual machine's would mean findings. */
    private static int execute(CommandLine line, String[] args, Console console) {
        try {
            return line.execute(args);
        } catch (Error e) {
            return InternalProblem.report(e, console);
        }
    }

    /**
     * The one that the first word names, because reading the options of all takes longer than most of them run; else
     * all.
     */
    private static List<Object> subcommands(String[] args, Console console) {
        Map<String, Function<Console, Object>> commands = new LinkedHashMap<>();
        commands.put("explain", ExplainCommand::new);
        commands.put("render", RenderCommand::new);
        commands.put("lint", LintCommand::new);
        commands.put("fix", FixCommand::new);
        commands.put("list", ListCommand::new);
        commands.put("validate", ValidateCommand::new);
        commands.put("promql", PromqlCommand::new);
        commands.put("schema", SchemaCommand::new);
        Function<Console, Object> named = args.length == 0 ? null : commands.get(args[0]);
        return (named == null ? commands.values() : List.of(named))
                .stream().map(make -> make.apply(console)).toList();
    }

    private static int mistake(ParameterException e, Console console) {
        console.problem(e instanceof UnmatchedArgumentException unmatched ? inWords(unmatched) : firstLower(e));
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        console.error("Try `" + command + " --help`.\n");
        return ExitCode.USAGE;
    }

    private static String inWords(UnmatchedArgumentException e) {
        String word = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().get(0);
        boolean isTop = e.getCommandLine().getParent() == null;
        String what = word.startsWith("-") ? "option" : isTop ? "command" : "place for";
        List<String> similar = e.getSuggestions();
        return "there is no " + what + " `" + word + "`"
                + (similar.isEmpty() ? "" : "; there is one with a similar name: `" + similar.get(0) + "`");
    }

    private static String firstLower(ParameterException e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    private static int failure(Exception e, CommandLine command, Console console) {
        if (e instanceof UsageException mistake) {
            return mistake(new ParameterException(command, String.valueOf(mistake.getMessage())), console);
        }
        return InternalProblem.report(e, console);
    }
}
