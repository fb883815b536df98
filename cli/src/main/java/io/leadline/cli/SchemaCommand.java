package io.leadline.cli;

import io.leadline.config.yaml.ConfigSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the JSON Schema of configurations. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of configurations, for editors.",
        footerHeading = "%n",
        footer = {
            "Editors with the YAML language server read it from a comment in the first line:",
            "# yaml-language-server: $schema=prometheus-adapter.schema.json"
        })
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.print(ConfigSchema.write());
        return ExitCode.OK;
    }
}
