package io.leadline.discovery;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects the problems of a list of series, up to a limit. Not thread-safe. */
final class SeriesProblems {
    private final String name;
    private final int limit;
    private final List<Diagnostic> reported = new ArrayList<>();
    private long others;

    SeriesProblems(String name, int limit) {
        this.name = name;
        this.limit = limit;
    }

    void add(String message, Span place, String remark) {
        add(Diagnostic.error(Code.PA005, message).at(place, remark).build());
    }

    void add(Diagnostic problem) {
        if (reported.size() < limit) {
            reported.add(problem);
        } else {
            others++;
        }
    }

    List<Diagnostic> all() {
        if (others == 0) {
            return List.copyOf(reported);
        }
        List<Diagnostic> all = new ArrayList<>(reported);
        all.add(Diagnostic.error(Code.PA005, others + " more problems in `" + name + "` are not shown")
                .build());
        return List.copyOf(all);
    }
}
