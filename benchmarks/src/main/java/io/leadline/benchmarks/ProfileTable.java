package io.leadline.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time goes in a recording of Java Flight Recorder, which JMH makes with {@code -prof jfr}: each sample
 * counts for the innermost class of Leadline on its stack, so that what it calls in the JDK is its own.
 */
public final class ProfileTable {
    private static final int SHOWN = 8;

    private ProfileTable() {}

    /**
     * Prints the classes with the most samples, and their parts of all samples.
     *
     * @param arguments the recording
     * @throws IOException if it cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> samples = new HashMap<>();
        int all = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(Path.of(arguments[0]))) {
            if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
                String owner = owner(event.getStackTrace());
                if (!owner.isEmpty()) {
                    samples.merge(owner, 1, Integer::sum);
                    all++;
                }
            }
        }
        int total = all;
        List<Map.Entry<String, Integer>> largest = samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .toList();
        System.out.println(largest.stream()
                .map(entry ->
                        String.format(Locale.ROOT, "%s %.0f %%", entry.getKey(), 100.0 * entry.getValue() / total))
                .collect(Collectors.joining(", ")));
    }

    private static String owner(RecordedStackTrace stack) {
        for (RecordedFrame frame : stack.getFrames()) {
            String type = frame.getMethod().getType().getName();
            if (type.startsWith("io.leadline.") && !type.startsWith("io.leadline.benchmarks.")) {
                return type.substring(type.lastIndexOf('.') + 1);
            }
        }
        return "";
    }
}
