package io.leadline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class OffsetMapPropertyTest {
    /** Writes each character of a value plainly, as an escape, or after a gap; a map has to find every one of them. */
    @Property(tries = 300)
    void findsTheWritingOfEveryCharacter(@ForAll @Size(max = 40) List<@IntRange(max = 2) Integer> ways) {
        StringBuilder source = new StringBuilder();
        OffsetMap.Builder builder = OffsetMap.builder();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            char c = (char) ('a' + i % 26);
            if (ways.get(i) == 1) {
                builder.replaced(1, source.length(), source.length() + 2);
                written.add("\\" + c);
            } else {
                source.append(ways.get(i) == 2 ? "\n  " : "");
                builder.verbatim(1, source.length());
                written.add(String.valueOf(c));
            }
            source.append(written.get(i));
        }
        SourceText text = SourceText.of("file", source.toString());
        Origin origin = Origin.of(text.span(0, source.length()), builder.build(source.length()));

        for (int i = 0; i < written.size(); i++) {
            assertThat(origin.part(i, i + 1).text()).isEqualTo(written.get(i));
        }
        assertThat(origin.part(0, ways.size()).text())
                .isEqualTo(source.toString().stripLeading());
    }
}
