package io.leadline.k8s.internal.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.io.IOException;
import java.util.Optional;

/** Reads one JSON document or several after another. */
public final class JsonDocuments {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonDocuments() {}

    /**
     * Reads all documents of a text.
     *
     * @param source the text
     * @param code the code of the problem if it is malformed
     * @return the documents
     */
    public static Documents read(SourceText source, Code code) {
        DocumentTree tree = new DocumentTree(source);
        String text = source.text();
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        try (JsonParser parser = JSON.createParser(text.substring(start))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int from = offset(parser.currentTokenLocation(), start);
                Span place = tree.span(from, from + 1);
                if (token.isStructStart()) {
                    if (!tree.start(place, token == JsonToken.START_OBJECT)) {
                        return failed(
                                tree,
                                Diagnostic.error(code, "nesting is too deep")
                                        .at(place)
                                        .build());
                    }
                } else if (token.isStructEnd()) {
                    tree.end();
                } else {
                    int to = offset(parser.currentLocation(), start);
                    String value = token == JsonToken.VALUE_NULL ? "" : parser.getText();
                    tree.add(new DocumentNode.Scalar(tree.span(from, to), value));
                }
            }
            return new Documents(tree.roots(), Optional.empty());
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            int at = location == null ? text.length() : offset(location, start);
            return failed(
                    tree,
                    Diagnostic.error(code, "malformed JSON")
                            .at(tree.span(at, at), reason(e))
                            .build());
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    private static int offset(JsonLocation location, int start) {
        return (int) location.getCharOffset() + start;
    }

    /** The parser's reason without its remarks in brackets about what it was going to read. */
    private static String reason(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        int remark = message.indexOf(" (");
        return remark < 0 ? message : message.substring(0, remark);
    }

    private static Documents failed(DocumentTree tree, Diagnostic problem) {
        return new Documents(tree.roots(), Optional.of(problem));
    }
}
