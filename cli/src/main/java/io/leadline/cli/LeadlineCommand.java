package io.leadline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command itself: without a subcommand it shows how it is used. */
@Command(
        name = "leadline",
        mixinStandardHelpOptions = true,
        versionProvider = LeadlineCommand.Version.class,
        description = "Says what prometheus-adapter will do with a configuration.",
        footerHeading = "%n",
        footer = {
            "Exit codes: 0 all is well; 1 the configuration has errors, or there is no",
            "answer; 2 wrong usage or an input that cannot be read; 3 a bug of leadline.",
            "",
            "Start with:  leadline explain CONFIG --series SERIES"
        },
        subcommands = {})
final class LeadlineCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LeadlineCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.error(spec.commandLine().getUsageMessage());
        return ExitCode.USAGE;
    }

    /** The version that the build wrote down; "" if it did not. */
    static String version() {
        Properties properties = new Properties();
        try (InputStream in = LeadlineCommand.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }

    /** Says which version this is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = version();
            return new String[] {
                "leadline " + (version.isEmpty() ? "(unknown version)" : version),
                "prometheus-adapter v0.12.0 is the reference"
            };
        }
    }
}
