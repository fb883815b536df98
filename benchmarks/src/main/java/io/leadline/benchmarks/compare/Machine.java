package io.leadline.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a comparison ran on.
 *
 * @param processor model of the processor
 * @param cores how many there are
 * @param system operating system
 * @param java version of the virtual machine
 * @param go version of the Go compiler
 */
record Machine(String processor, int cores, String system, String java, String go) {
    static Machine here() {
        return new Machine(
                processorModel(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                Processes.output(Path.of("."), "go", "env", "GOVERSION").strip());
    }

    /** What Linux says; elsewhere the architecture has to do. */
    private static String processorModel() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(() -> System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s, %d cores, %s, %s, %s", processor, cores, system, java, go);
    }
}
