package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import io.leadline.vectors.Golden;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormsPropertyTest {
    private static final List<String> TEXTS =
            Golden.all("forms").stream().map(form -> form.read("input.yaml")).toList();

    /** Files of all forms with a part cut out, and something put in its place. */
    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<String> pieces = Arbitraries.of(
                "",
                "\n",
                "  ",
                "{{",
                "}}",
                "{{ end }}",
                "{{ else }}",
                "{% if x %}",
                "${",
                "rules:",
                "- ",
                "&a ",
                "*a",
                "'",
                "\"",
                ": ",
                "---\n",
                "|\n",
                "\uE000",
                "[",
                "{");
        return Combinators.combine(
                        Arbitraries.of(TEXTS),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 60),
                        pieces)
                .as((text, share, length, piece) -> {
                    int start = (int) (share * text.length());
                    int end = Math.min(text.length(), start + length);
                    return text.substring(0, start) + piece + text.substring(end);
                });
    }

    @Property(tries = 500)
    void readsOrSaysWhy(@ForAll("damaged") String text) {
        ConfigFiles files = ConfigFileReader.readAll(SourceText.of("damaged.yaml", text));

        Validated<ConfigFile> one = files.one();
        assertThat(one.value().isPresent() || one.hasErrors()).isTrue();
        Stream<Diagnostic> all = Stream.concat(
                files.around().stream(), files.each().stream().flatMap(read -> read.diagnostics().stream()));
        assertThat(all)
                .allMatch(found -> found.span()
                        .filter(span -> span.source().name().equals("damaged.yaml"))
                        .isPresent());
        files.each().stream()
                .flatMap(read -> read.value().stream())
                .forEach(file -> assertThat(file.description()).isNotBlank());
    }
}
