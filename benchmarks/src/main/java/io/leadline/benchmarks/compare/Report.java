package io.leadline.benchmarks.compare;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * All that one comparison found.
 *
 * @param date when, as year, month and day
 * @param machine where
 * @param rounds how often the sides took turns
 * @param rows each work
 * @param absolutes what has no peer
 * @param growths how paths grow
 */
record Report(
        String date, Machine machine, int rounds, List<Row> rows, List<Absolute> absolutes, List<Growth> growths) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Report read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Report.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) {
        try {
            Files.writeString(file, JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
