package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.config.yaml.ConfigSchema;
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
    void takesNoInput() {
        assertThat(LeadlineJar.inProject().run("schema", "config.yaml").code()).isEqualTo(2);
    }
}
