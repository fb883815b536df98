package io.leadline.promql;

import io.leadline.vectors.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes texts that look more or less like PromQL: of any characters, of its tokens, and recorded ones with mistakes.
 */
final class RandomTexts {
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ",",
            ":",
            "=",
            "=~",
            "!~",
            "!=",
            "<",
            ">/",
            "</",
            "+",
            "-",
            "*",
            "^",
            "@",
            "\"",
            "'",
            "`",
            "\\",
            "\\x4",
            "\\u00e9",
            "#",
            "\n",
            " ",
            "a",
            "by",
            "on",
            "sum",
            "offset",
            "bool",
            "5m",
            "1e",
            "0x",
            ".",
            "1_0",
            "inf",
            "step()",
            "max_of(",
            "group_left",
            "fill(",
            "start()",
            "é",
            "\uD83D",
            "\uDC80",
            "\0",
            "\uFFFD",
            "anchored",
            "info(",
            "fill_left(5)",
            "smoothed",
            " or ",
            " unless ",
            "ignoring",
            "group_right",
            "topk(",
            "label_replace(",
            "=~\"a|b\"",
            "{a=\"b\"}",
            "[5m]",
            "[5m:1m]",
            " offset ",
            "rate(",
            "nan",
            "stale",
            "_",
            " 1+2x3",
            "x3",
            "{{",
            "}}",
            "schema:1",
            "buckets:[1 2]",
            "\uD83D\uDE00",
            "%",
            "atan2",
            "without",
            "0.5",
            "99999999999999999999",
            "1y2w",
            "\t",
            "\r");

    private static final List<String> RECORDED = recorded();
    private static final List<String> SERIES = Vectors.rows("promql", "series_desc").stream()
            .map(row -> PromqlVectors.text(row, "text"))
            .filter(text -> text.length() < 500)
            .toList();

    private final Random random;

    RandomTexts(Random random) {
        this.random = random;
    }

    String next() {
        return switch (random.nextInt(8)) {
            case 0 -> characters();
            case 1, 2 -> pieces();
            case 3 -> mutated(Promql.print(new RandomExprs(random).query(3)));
            case 4 -> SERIES.isEmpty() ? pieces() : mutated(of(SERIES));
            default -> mutated(of(RECORDED));
        };
    }

    private String characters() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append((char) (random.nextInt(8) > 0 ? random.nextInt(0x80) : random.nextInt(0x10000)));
        }
        return text.toString();
    }

    private String pieces() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(25); i > 0; i--) {
            text.append(of(PIECES));
        }
        return text.toString();
    }

    private String mutated(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int start = random.nextInt(changed.length() + 1);
            int end = Math.min(changed.length(), start + random.nextInt(8));
            switch (random.nextInt(4)) {
                case 0 -> changed.delete(start, end);
                case 1 -> changed.insert(start, changed.substring(start, end));
                case 2 -> changed.replace(start, end, of(PIECES));
                default -> changed.insert(start, of(PIECES));
            }
        }
        return changed.toString();
    }

    private <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /**
     * Recorded expressions, without the longest ones, which would take most of the time, and those of the benchmarks.
     */
    private static List<String> recorded() {
        Stream<String> benchmarks =
                Vectors.text("promql/bench_exprs.txt").stream().flatMap(String::lines);
        Stream<String> rows = Stream.of("parse", "metric_selector", "lex", "equal")
                .flatMap(op -> Vectors.rows("promql", op).stream())
                .flatMap(row -> Stream.of("expr", "text", "a")
                        .filter(key -> row.has(key) || row.has(key + "_hex"))
                        .map(key -> PromqlVectors.text(row, key)))
                .filter(text -> text.length() < 1_000);
        List<String> texts = new ArrayList<>(Stream.concat(benchmarks, rows).toList());
        texts.add("sum by (job) (rate(foo{a=\"b\"}[5m:1m] offset 5m)) / on (job) group_left () up @ start()");
        return List.copyOf(texts);
    }
}
