package io.leadline.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedModuleTest {
    static List<BuiltModule> published() {
        return BuiltModule.published();
    }

    static List<BuiltModule> libraries() {
        return published().stream()
                .filter(module -> !module.toString().equals("cli"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void exportsAllItsPackagesButTheInternalOnes(BuiltModule module) {
        Set<String> api = packages(module).stream()
                .filter(name -> !(name + ".").contains(".internal."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(descriptor(module).exports().stream()
                        .filter(export -> !export.isQualified())
                        .map(ModuleDescriptor.Exports::source))
                .containsExactlyInAnyOrderElementsOf(api);
    }

    @ParameterizedTest
    @MethodSource("published")
    void saysOfEveryPackageThatItKnowsNoNull(BuiltModule module) {
        JavaClasses classes = BuiltModule.classes(List.of(module));

        assertThat(packages(module))
                .filteredOn(name -> !name.endsWith(".antlr")) // Generated code.
                .allSatisfy(name -> assertThat(classes.getPackage(name).isAnnotatedWith(NullMarked.class))
                        .as("package-info.java of %s with @NullMarked", name)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("published")
    void bringsItsLicence(BuiltModule module) {
        assertThat(Files.isRegularFile(module.classes().resolve("META-INF/LICENSE")))
                .isTrue();
    }

    private static Set<String> packages(BuiltModule module) {
        return BuiltModule.classes(List.of(module)).stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ModuleDescriptor descriptor(BuiltModule module) {
        return ModuleFinder.of(module.classes()).findAll().iterator().next().descriptor();
    }
}
