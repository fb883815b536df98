package io.leadline.lint;

import io.leadline.source.Origin;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Puts an entry before another one of the same mapping, in the layout that the mapping has. Where the layout is not
 * plain to see, such as in a flow mapping of several lines, nothing is changed.
 */
final class EntryInsertion {
    private static final String INDENTATION = " -";

    private EntryInsertion() {}

    /**
     * The insertion before the entry that has a key or a value.
     *
     * @param key the key of that entry
     * @param part the key or the value as it was written
     * @param entry key and value of the new entry, in one line
     * @return an edit of the outermost text, or empty
     */
    static Optional<Edit> before(String key, Span part, String entry) {
        return outermost(part.source(), part.start()).flatMap(place -> at(key, place, entry));
    }

    /** Through the literal blocks that the text stands in: their lines are those of the file. */
    private static Optional<Span> outermost(SourceText source, int offset) {
        Optional<Origin> embedding = source.embedding();
        if (embedding.isEmpty()) {
            return Optional.of(source.span(offset, offset));
        }
        Span block = embedding.get().span();
        return block.text().startsWith("|")
                ? outermost(
                        block.source(), embedding.get().part(offset, offset + 1).start())
                : Optional.empty();
    }

    private static Optional<Edit> at(String key, Span place, String entry) {
        String text = place.source().text();
        int line = text.lastIndexOf('\n', place.start() - 1) + 1;
        int first = line;
        while (first < place.start() && INDENTATION.indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        if (startsWithKey(text, first, key)) {
            String indentation = text.substring(line, first);
            return indentation.contains("-") || isBlock(text, line)
                    ? edit(place.source(), first, entry + lineEnd(text, first) + " ".repeat(indentation.length()))
                    : Optional.empty();
        }
        boolean isFirstOfFlow =
                text.substring(line, place.start()).stripTrailing().endsWith("{");
        return isFirstOfFlow ? edit(place.source(), place.start(), entry + ", ") : Optional.empty();
    }

    /** The line end that the line of a place has. */
    private static String lineEnd(String text, int at) {
        int feed = text.indexOf('\n', at);
        return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
    }

    private static boolean startsWithKey(String text, int at, String key) {
        return List.of("", "'", "\"").stream().anyMatch(quote -> text.startsWith(quote + key + quote + ":", at));
    }

    /** Whether the lines above do not end in the midst of a flow collection. */
    private static boolean isBlock(String text, int line) {
        String above = "";
        for (String candidate : text.substring(0, line).lines().toList()) {
            String code = candidate.strip();
            above = code.isEmpty() || code.startsWith("#") ? above : code;
        }
        int comment = above.indexOf(" #");
        String code = (comment < 0 ? above : above.substring(0, comment)).strip();
        return !code.endsWith(",") && !code.endsWith("{");
    }

    private static Optional<Edit> edit(SourceText source, int at, String inserted) {
        return Optional.of(new Edit(source.span(at, at), inserted));
    }
}
