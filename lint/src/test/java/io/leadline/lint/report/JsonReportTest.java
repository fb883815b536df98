package io.leadline.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.leadline.source.SourceText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportTest {
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(JsonReport.schema());

    static List<ReportCase> cases() {
        return ReportCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatItsSchemaSays(ReportCase report) {
        assertThat(SCHEMA.validate(report.write(new JsonReport()), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void failureIsWhatTheSchemaSays() throws IOException {
        StringWriter out = new StringWriter();
        JsonReport.writeFailure("out of memory", out);

        assertThat(SCHEMA.validate(out.toString(), InputFormat.JSON)).isEmpty();
        assertThat(out).asString().contains("\"message\": \"out of memory\"");
    }

    @Test
    void schemaRefusesWhatItDoesNotDescribe() {
        assertThat(SCHEMA.validate("{\"formatVersion\": 1}", InputFormat.JSON)).isNotEmpty();
        assertThat(SCHEMA.validate(
                        "{\"formatVersion\": 1, \"error\": {\"message\": \"\"}, \"more\": 1}", InputFormat.JSON))
                .isNotEmpty();
        String report = ReportCase.of("several").write(new JsonReport());
        assertThat(SCHEMA.validate(report.replace("\"pointer\"", "\"pointed\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(SCHEMA.validate(
                        report.replace("\"severity\": \"error\"", "\"severity\": \"bad\""), InputFormat.JSON))
                .isNotEmpty();
    }

    /** A program that replaces by offset gets what one that replaces by line and column gets. */
    @ParameterizedTest
    @MethodSource("cases")
    void offsetsLinesAndColumnsAgree(ReportCase report) throws IOException {
        Map<String, SourceText> sources =
                report.sources().stream().collect(Collectors.toMap(SourceText::name, source -> source));
        for (JsonNode finding :
                new ObjectMapper().readTree(report.write(new JsonReport())).path("findings")) {
            SourceText source =
                    Objects.requireNonNull(sources.get(finding.path("file").asText()));
            for (JsonNode place : finding.path("range")) {
                int offset = place.path("offset").asInt();
                int start = source.lineStart(place.path("line").asInt());
                assertThat(source.text().codePointCount(start, offset))
                        .isEqualTo(place.path("column").asInt() - 1);
            }
        }
    }

    @Test
    void replacesBytesThatAreNoText() {
        assertThat(MachineText.of("a\uDC80b\uD800c\uD83D\uDE00")).isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00");
    }
}
