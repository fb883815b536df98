package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code leadline fix}: what it writes where, and how it ends. */
class FixEndToEndTest {
    private static final String FLAWED = """
            rules:
            # Requests of the shop.
            - seriesQuery: 'http_requests_total{namespace!="",pod!=""}'
              seriesFilters:
              - isNot: http_requests_total_seconds   # never
              resources: {overrides: {pod: {resource: pod}}}
              name: {matches: "^(.*)_total$", as: "$1_per_second"}  # per second
              metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m]))
            """;
    private static final String FIXED = FLAWED.replace("{pod: {", "{namespace: {resource: namespace}, pod: {")
            .replace("$1_", "${1}_")
            .replace("[2m]))", "[2m])) by (<<.GroupBy>>)");

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("adapter.yaml"), FLAWED);
    }

    private LeadlineJar.Run fix(String... words) {
        LeadlineJar.Run run = LeadlineJar.in(folder)
                .run(Stream.concat(Stream.of("fix"), Stream.of(words)).toArray(String[]::new));
        assertThat(run.out() + run.err()).doesNotContain("\tat ", "Exception", "internal error");
        return run;
    }

    @Test
    void fixesInPlaceAndShowsTheDifference() throws IOException {
        fix("adapter.yaml").verify("fix");

        assertThat(file).hasContent(FIXED);
        assertThat(fix("adapter.yaml").out()).isEmpty();
        assertThat(file).hasContent(FIXED);
        assertThat(listing()).as("nothing lies about").containsExactly("adapter.yaml");
    }

    @Test
    void onlyShowsInADryRun() throws IOException {
        LeadlineJar.Run run = fix("--dry-run", "adapter.yaml");

        run.verify("fix-dry-run");
        assertThat(run.code()).isEqualTo(1);
        assertThat(file).hasContent(FLAWED);
        Files.writeString(file, FIXED);
        assertThat(fix("--diff", "adapter.yaml").code()).isEqualTo(0);
    }

    @Test
    void fixesStandardInputToStandardOutput() {
        LeadlineJar.Run run = LeadlineJar.in(folder).runWithInput(FLAWED.getBytes(StandardCharsets.UTF_8), "fix", "-");

        assertThat(run.out()).isEqualTo(FIXED);
        assertThat(run.err()).contains("+++ <stdin>", "<stdin>: 3 fixed, 0 need a person");
        assertThat(run.code()).isEqualTo(0);
    }

    @Test
    void keepsEncodingPermissionsAndLinks() throws IOException {
        byte[] bytes = ("\uFEFF" + FLAWED.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE);
        Files.write(file, bytes);
        Path link = folder.resolve("link.yaml");
        boolean isPosix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (isPosix) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
            Files.createSymbolicLink(link, file.getFileName());
        }

        assertThat(fix(isPosix ? "link.yaml" : "adapter.yaml").code()).isEqualTo(0);

        assertThat(Files.readString(file, StandardCharsets.UTF_16LE)).isEqualTo("\uFEFF" + FIXED.replace("\n", "\r\n"));
        if (isPosix) {
            assertThat(Files.isSymbolicLink(link)).isTrue();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-r-----");
        }
    }

    @Test
    void fixesWhatIsAskedFor() throws IOException {
        fix("--only", "PA401", "--only", "lost-resource-label", "--skip", "PA503", "adapter.yaml");

        assertThat(file).hasContent(FLAWED.replace("$1_", "${1}_"));
    }

    @Test
    void tellsWhatItCannotReadFromWhatItCannotFix() throws IOException {
        LeadlineJar.Run run = fix("missing.yaml", "adapter.yaml");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no file `missing.yaml`");
        assertThat(file).as("the others are fixed").hasContent(FIXED);
        assertThat(fix("--only", "PA999", "adapter.yaml").err()).contains("there is no check `PA999`");
        assertThat(fix().code()).isEqualTo(2);
    }

    @Test
    void lintSaysWhatCanBeFixed() {
        LeadlineJar.Run run = LeadlineJar.in(folder).run("lint", "adapter.yaml");

        assertThat(run.err()).contains("3 of 3 can be fixed: leadline fix adapter.yaml\n");
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(found -> String.valueOf(found.getFileName())).toList();
        }
    }
}
