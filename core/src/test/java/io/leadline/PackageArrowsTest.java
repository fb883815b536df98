package io.leadline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of the stages: a package imports only stages that stand above it, and leaves import no stage. */
class PackageArrowsTest {
    private static final List<String> STAGES = List.of(
            "source",
            "diagnostic",
            "yaml",
            "config",
            "config.yaml",
            "naming",
            "association",
            "query",
            "rule",
            "discovery",
            "value");
    private static final List<String> LEAVES = List.of("template");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(STAGES.stream().map(PackageArrowsTest::name).toArray(String[]::new));

    @Test
    void noStageImportsALaterOne() {
        assertThat(CORE).isNotEmpty();
        for (int i = 0; i < STAGES.size() - 1; i++) {
            String[] later = STAGES.subList(i + 1, STAGES.size()).stream()
                    .map(PackageArrowsTest::name)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(name(STAGES.get(i)))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(later))
                    .check(CORE);
        }
    }

    @Test
    void noLeafImportsAStage() {
        JavaClasses leaves = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(LEAVES.stream().map(PackageArrowsTest::name).toArray(String[]::new));
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        STAGES.stream().map(PackageArrowsTest::name).toArray(String[]::new)))
                .check(leaves);
    }

    private static String name(String stage) {
        return "io.leadline." + stage;
    }
}
