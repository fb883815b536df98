package io.leadline.benchmarks.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs other programs. */
final class Processes {
    private Processes() {}

    /**
     * What a whole process takes.
     *
     * @param milliseconds time from start to end
     * @param megabytes most memory at a time; 0 where the operating system does not tell
     */
    record Use(double milliseconds, double megabytes) {}

    /** Runs a program, whose errors go where ours go. */
    static String output(Path directory, String... command) {
        try {
            Process process = builder(directory, command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            check(process, command);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program and watches it. */
    static Use watch(String... command) {
        try {
            long start = System.nanoTime();
            Process process = builder(Path.of("."), command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            double megabytes = 0;
            while (process.isAlive()) {
                megabytes = Math.max(megabytes, peak(process.pid()));
                Thread.sleep(1);
            }
            double milliseconds = (System.nanoTime() - start) / 1e6;
            check(process, command);
            return new Use(milliseconds, megabytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProcessBuilder builder(Path directory, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        // Only Go programs read it: each side has one core.
        builder.environment().put("GOMAXPROCS", "1");
        return builder;
    }

    private static void check(Process process, String... command) {
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " ended with exit code " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What Linux says about a process; nothing when it has just ended. */
    private static double peak(long pid) {
        try {
            List<String> status = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"));
            return status.stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1_000)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
