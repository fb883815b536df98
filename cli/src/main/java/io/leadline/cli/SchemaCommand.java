package io.leadline.cli;

import io.leadline.config.yaml.ConfigSchema;
import io.leadline.k8s.HelmValuesSchema;
import io.leadline.lint.Catalogue;
import io.leadline.lint.report.JsonReport;
import io.leadline.lint.settings.SettingsSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the JSON Schema of configurations or of reports. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of configurations, for editors, of reports or of settings.",
        footerHeading = "%n",
        footer = {
            "Editors with the YAML language server read it from a comment in the first line:",
            "# yaml-language-server: $schema=prometheus-adapter.schema.json"
        })
final class SchemaCommand implements Callable<Integer> {
    /** What the schema is of. */
    enum Form {
        CONFIG,
        HELM,
        REPORT,
        SETTINGS
    }

    private final Console console;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "config (default), a bare configuration; helm, values of the Helm chart; report, what "
                    + "`leadline lint --format json` writes; settings, .leadline.yaml.")
    private Form form = Form.CONFIG;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.print(
                switch (form) {
                    case CONFIG -> ConfigSchema.write();
                    case HELM -> ConfigSchema.write(HelmValuesSchema.toTree());
                    case REPORT -> JsonReport.schema();
                    case SETTINGS -> ConfigSchema.write(SettingsSchema.toTree(Catalogue.standard()));
                });
        return ExitCode.OK;
    }
}
