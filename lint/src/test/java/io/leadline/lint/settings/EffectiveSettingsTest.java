package io.leadline.lint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.association.GroupResource;
import io.leadline.diagnostic.Severity;
import io.leadline.golang.PrometheusDuration;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Level;
import io.leadline.lint.LintOptions;
import io.leadline.source.Located;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectiveSettingsTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();

    @TempDir
    private Path folder = Path.of("");

    private ProjectSettings project(Choices caller) {
        return ProjectSettings.of(CATALOGUE, caller);
    }

    private EffectiveSettings of(String file) {
        ProjectSettings project = project(Choices.none());
        EffectiveSettings settings = project.forFile(folder.resolve(file));
        assertThat(project.problems()).isEmpty();
        return settings;
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);
    }

    private static String why(EffectiveSettings settings, String code) {
        LevelDecision decision = settings.decisions().stream()
                .filter(found -> found.check().code().id().equals(code))
                .findFirst()
                .orElseThrow();
        return decision.severity().map(Severity::label).orElse("off") + ", " + decision.reason()
                + decision.place().map(place -> " " + place.position()).orElse("");
    }

    @Test
    void areTheDefaultsWithoutAFile() {
        assertThat(of("a.yaml").options()).isEqualTo(LintOptions.defaults());
        assertThat(why(of("a.yaml"), "PA206")).isEqualTo("warning, default");
    }

    @Test
    void countFromTheNearestFileAlone() throws IOException {
        write(".leadline.yaml", "levels: {PA206: off, PA203: off}\n");
        write("deep/er/.leadline.yaml", "levels: {unanchored-pattern: error}\n");

        assertThat(of("deep/a.yaml").options().levels()).containsOnlyKeys("PA206", "PA203");
        assertThat(of("deep/er/still/a.yaml").options().levels())
                .containsOnlyKeys("PA206")
                .containsValue(Level.ERROR);
    }

    @Test
    void endAtTheRootOfARepository() throws IOException {
        write(".leadline.yaml", "levels: {PA206: off}\n");
        Files.createDirectories(folder.resolve("clone/.git"));

        assertThat(of("clone/a.yaml").options()).isEqualTo(LintOptions.defaults());
        write("clone/.leadline.yaml", "scrapeInterval: 30s\n");
        assertThat(of("clone/sub/a.yaml").options().scrapeInterval())
                .contains(PrometheusDuration.parse("30s").orThrow());
    }

    @Test
    void followOneOrderOfPrecedence() throws IOException {
        write(".leadline.yaml", """
                levels: {PA203: info, PA206: info, PA305: info}
                overrides:
                - paths: [test/**]
                  levels: {PA203: warning, PA206: warning}
                - paths: ['*.draft.yaml', other]
                  levels: {PA203: off}
                  maxLevel: warning
                """);
        Choices caller = Choices.builder()
                .putLevels("PA206", Located.nowhere(Level.ERROR))
                .build();
        EffectiveSettings settings = project(caller).forFile(folder.resolve("test/a.draft.yaml"));

        assertThat(why(settings, "PA203")).isEqualTo("off, override for `*.draft.yaml`, `other` 6:19");
        assertThat(why(settings, "PA206")).isEqualTo("warning, command line");
        assertThat(why(settings, "PA305")).isEqualTo("info, settings 1:43");
        assertThat(why(settings, "PA101")).isEqualTo("warning, default");
        assertThat(why(project(caller).forFile(folder.resolve("test/a.yaml")), "PA203"))
                .isEqualTo("warning, override for `test/**` 4:19");
        assertThat(settings.options().levels())
                .containsEntry("PA203", Level.OFF)
                .containsEntry("PA206", Level.ERROR);
        assertThat(settings.options().maxSeverity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void readApiResourcesBesideTheSettings() throws IOException {
        write("tools/.leadline.yaml", "apiResources: [../crds.txt]\nstrictResources: true\n");
        write("crds.txt", "NAME SHORTNAMES APIVERSION NAMESPACED KIND\nmodels  mlops.seldon.io/v1 true Model\n");
        LintOptions options = of("tools/a.yaml").options();

        assertThat(options.strictResources()).isTrue();
        assertThat(options.resources()
                        .resourceFor(new GroupResource("mlops.seldon.io", "models"))
                        .value())
                .isPresent();
    }

    @Test
    void tellProblemsOnce() throws IOException {
        write(".leadline.yaml", "levels: {PA206: loud}\napiResources: [missing.txt]\n");
        ProjectSettings project = project(Choices.none());
        project.forFile(folder.resolve("a.yaml"));
        project.forFile(folder.resolve("b.yaml"));

        assertThat(project.problems())
                .extracting(problem -> problem.code().id())
                .containsExactly("PA009", "PA001");
    }

    @Test
    void canBeThoseOfOneFile() throws IOException {
        write(".leadline.yaml", "levels: {PA206: off}\n");
        write("shared/strict.yaml", "levels: {PA203: error}\nbaseline: known.txt\n");
        EffectiveSettings settings = project(Choices.none())
                .only(folder.resolve("shared/strict.yaml"))
                .forFile(folder.resolve("a.yaml"));

        assertThat(settings.options().levels()).containsOnlyKeys("PA203");
        assertThat(settings.baseline()).contains(folder.resolve("shared/known.txt"));
    }
}
