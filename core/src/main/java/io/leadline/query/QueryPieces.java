package io.leadline.query;

import io.leadline.source.Located;
import io.leadline.source.OffsetMap;
import io.leadline.source.Origin;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import io.leadline.template.OutputPiece;
import java.util.List;
import java.util.Optional;

/** Which parts of its template wrote a query. Immutable. */
final class QueryPieces {
    private final String promql;
    private final SourceText template;
    private final List<OutputPiece> pieces;

    private QueryPieces(String promql, SourceText template, List<OutputPiece> pieces) {
        this.promql = promql;
        this.template = template;
        this.pieces = pieces;
    }

    static QueryPieces of(RenderedQuery query) {
        QueryTemplate template = query.template();
        return new QueryPieces(query.promql(), SourceText.embedded(template.text()), template.trace(query));
    }

    Located<String> located() {
        Span whole = template.span(0, template.text().length());
        if (pieces.isEmpty()) {
            return Located.of(promql, Origin.of(whole));
        }
        OffsetMap.Builder offsets = OffsetMap.builder();
        for (OutputPiece piece : pieces) {
            int length = piece.end() - piece.start();
            if (piece.isLiteral()) {
                offsets.verbatim(length, piece.templateStart());
            } else {
                offsets.replaced(length, piece.templateStart(), piece.templateEnd());
            }
        }
        return Located.of(promql, Origin.of(whole, offsets.build(whole.end())));
    }

    /** The action whose value a character of the query belongs to. */
    Optional<OutputPiece> actionAt(int offset) {
        return pieces.stream()
                .filter(piece -> !piece.isLiteral() && piece.start() <= offset && offset < piece.end())
                .findFirst();
    }

    /** The last action before a place, with at most blanks between, that wrote nothing. */
    Optional<OutputPiece> emptyActionBefore(int offset) {
        return pieces.stream()
                .filter(piece -> !piece.isLiteral()
                        && piece.start() == piece.end()
                        && piece.start() <= offset
                        && promql.substring(piece.start(), offset).isBlank())
                .reduce((first, second) -> second);
    }

    /** The value that an action wrote. */
    String value(OutputPiece piece) {
        return promql.substring(piece.start(), piece.end());
    }

    /** An action in the template. */
    Span span(OutputPiece piece) {
        return template.span(piece.templateStart(), piece.templateEnd());
    }
}
