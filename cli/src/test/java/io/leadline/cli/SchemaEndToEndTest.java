package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.config.yaml.ConfigSchema;
import io.leadline.k8s.HelmValuesSchema;
import io.leadline.lint.report.JsonReport;
import org.junit.jupiter.api.Test;

/** {@code leadline schema}, with the real jar. */
class SchemaEndToEndTest {
    @Test
    void printsNothingButTheSchema() {
        LeadlineJar.Run run = LeadlineJar.inProject().run("schema");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(ConfigSchema.write());
        assertThat(run.err()).isEmpty();
    }

    @Test
    void printsTheSchemaOfHelmValues() {
        LeadlineJar.Run run = LeadlineJar.inProject().run("schema", "--form", "helm");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(ConfigSchema.write(HelmValuesSchema.toTree()));
        assertThat(LeadlineJar.inProject().run("schema", "--form", "chart").code())
                .isEqualTo(2);
    }

    @Test
    void takesNoInput() {
        assertThat(LeadlineJar.inProject().run("schema", "config.yaml").code()).isEqualTo(2);
    }

    @Test
    void printsTheSchemaOfReports() {
        LeadlineJar.Run run = LeadlineJar.inProject().run("schema", "--form", "report");

        assertThat(run.code()).isEqualTo(0);
        assertThat(run.out()).isEqualTo(JsonReport.schema());
    }
}
