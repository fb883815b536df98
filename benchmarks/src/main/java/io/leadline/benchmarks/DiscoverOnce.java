package io.leadline.benchmarks;

import io.leadline.benchmarks.DiscoveryBenchmark.Answers;
import io.leadline.benchmarks.DiscoveryBenchmark.Size;
import java.nio.file.Path;

/** From the texts of answers to the registry, once, for whoever watches the process's memory. */
public final class DiscoverOnce {
    private DiscoverOnce() {}

    /**
     * Prints the number of metrics.
     *
     * @param arguments the folder with the answers, as {@link GeneratedInputs#answers} writes them
     */
    public static void main(String[] arguments) {
        Size size = new Size();
        Answers answers = new Answers();
        answers.use(size, GeneratedInputs.answersIn(Path.of(arguments[0])));
        System.out.println(new DiscoveryBenchmark()
                .answerTexts(size, answers)
                .customMetrics()
                .size());
    }
}
