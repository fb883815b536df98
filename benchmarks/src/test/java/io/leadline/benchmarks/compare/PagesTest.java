package io.leadline.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    private static final Path ROOT = Path.of("..");

    static Iterable<Map.Entry<Path, String>> blocks() {
        return Pages.all().entrySet();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void showsWhatTheReportSays(Map.Entry<Path, String> block) throws IOException {
        Report report = Report.read(ROOT.resolve(Pages.REPORT));
        String text = Files.readString(ROOT.resolve(block.getKey()));

        assertThat(text)
                .as("%s; benchmarks/compare --update rewrites it", block.getKey())
                .isEqualTo(Pages.with(text, block.getValue(), report));
    }
}
