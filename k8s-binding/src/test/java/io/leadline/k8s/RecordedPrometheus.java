package io.leadline.k8s;

import io.leadline.discovery.SeriesReceiver;
import io.leadline.discovery.SeriesSource;
import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import io.leadline.golang.GoText;
import io.leadline.promql.Labels;
import io.leadline.promql.MetricSelector;
import io.leadline.promql.PromqlError;
import io.leadline.promql.PromqlResult;
import io.leadline.promql.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * The server that the adapter's vectors were recorded with. It is a Prometheus 2.50.1, which does not know names in
 * quotes yet; Leadline parses selectors as Prometheus 3 does.
 */
record RecordedPrometheus(List<Labels> all) implements SeriesSource {
    @Override
    public Optional<String> series(String selector, SeriesReceiver receiver) {
        GoResult<MetricSelector> parsed = parse(selector);
        parsed.value().ifPresent(s -> all.stream().filter(s::matches).forEach(receiver));
        return parsed.error().map(error -> "bad_data: invalid parameter \"match[]\": " + error);
    }

    /** The selector as that server reads it, or its error. */
    static GoResult<MetricSelector> parse(String text) {
        PromqlResult<MetricSelector> parsed = MetricSelector.parse(text);
        if (parsed.error().isPresent()) {
            return GoResult.failed(parsed.error().map(PromqlError::text).orElse(""));
        }
        MetricSelector selector = parsed.orThrow();
        for (TextRange range : selector.ranges()) {
            char first = range.start() < range.end() ? text.charAt(range.start()) : 'x';
            if (first == '"' || first == '\'' || first == '`') {
                return GoResult.failed(quotedName(text, range.start(), first));
            }
        }
        return GoResult.of(selector);
    }

    private static String quotedName(String text, int start, char quote) {
        int end = start + 1;
        while (text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' && quote != '`' ? 2 : 1;
        }
        int lineStart = text.lastIndexOf('\n', start) + 1;
        long line = 1 + text.substring(0, start).chars().filter(c -> c == '\n').count();
        int column = 1 + GoText.byteLength(text, lineStart, start);
        return line + ":" + column + ": parse error: unexpected string "
                + GoQuote.quote(text.substring(start, end + 1))
                + " in label matching, expected identifier or \"}\"";
    }
}
