package io.leadline.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

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
        CommandLine line = new CommandLine(new LeadlineCommand(console), CommandLine.defaultFactory())
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new RenderCommand(console))
                .addSubcommand(new ListCommand(console))
                .addSubcommand(new ValidateCommand(console))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.hasColor() ? Ansi.ON : Ansi.OFF))
                .setOut(console.outWriter())
                .setErr(console.errWriter())
                .setParameterExceptionHandler((e, words) -> mistake(e, console))
                .setExecutionExceptionHandler((e, command, parsed) -> failure(e, command, console));
        int code = line.execute(args);
        console.flush();
        return code;
    }

    private static int mistake(ParameterException e, Console console) {
        console.problem(String.valueOf(e.getMessage()));
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        console.error("Try `" + command + " --help`.\n");
        return ExitCode.USAGE;
    }

    private static int failure(Exception e, CommandLine command, Console console) {
        if (e instanceof UsageException mistake) {
            return mistake(new ParameterException(command, String.valueOf(mistake.getMessage())), console);
        }
        console.problem("internal error, which is a bug of leadline: " + e);
        for (StackTraceElement element : e.getStackTrace()) {
            console.error("    at " + element + "\n");
        }
        return ExitCode.INTERNAL;
    }
}
