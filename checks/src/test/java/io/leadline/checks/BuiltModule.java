package io.leadline.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A module of this project as the build has left it.
 *
 * @param folder the module's folder
 */
record BuiltModule(Path folder) {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Every module with Java code, sorted by name. */
    static List<BuiltModule> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                    .filter(folder -> Files.isDirectory(folder.resolve("target/classes"))
                            || Files.isDirectory(folder.resolve("target/test-classes")))
                    .sorted()
                    .map(BuiltModule::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The modules that users get. */
    static List<BuiltModule> published() {
        return all().stream()
                .filter(module -> Files.isRegularFile(module.folder.resolve("src/main/java/module-info.java")))
                .toList();
    }

    static JavaClasses classes(List<BuiltModule> modules) {
        return new ClassFileImporter()
                .importPaths(modules.stream().map(BuiltModule::classes).toList());
    }

    static JavaClasses testClasses(List<BuiltModule> modules) {
        return new ClassFileImporter()
                .importPaths(modules.stream()
                        .map(module -> module.folder.resolve("target/test-classes"))
                        .toList());
    }

    /** The folder's name of the module that a class was compiled in. */
    static String nameOf(JavaClass type) {
        return type.getSource()
                .map(source ->
                        ROOT.relativize(Path.of(source.getUri())).getName(0).toString())
                .orElse("");
    }

    Path classes() {
        return folder.resolve("target/classes");
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }
}
