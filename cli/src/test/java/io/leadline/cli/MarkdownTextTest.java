package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {
    private static String render(String markdown) {
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                Map.of());
        console.use(ColorMode.NEVER);
        return new MarkdownText(console).render(markdown);
    }

    @Test
    void setsCodeAndParagraphsApart() {
        assertThat(render(
                        "# Title\n\nText with *some* **weight**.\n\n## Part\n\nMore.\n\n```yaml\na:\n\n  b: 1\n```\n"))
                .isEqualTo("""
                        Title

                        Text with some weight.

                        Part

                          More.

                            a:

                              b: 1
                        """);
    }

    @Test
    void wrapsAtEightyColumnsAndNeverInsideCode() {
        String text = render("word ".repeat(15) + "`code with blanks`, " + "x".repeat(100) + " end\n");

        assertThat(text)
                .isEqualTo("word ".repeat(15).strip() + "\n`code with blanks`,\n" + "x".repeat(100) + "\nend\n");
    }

    @Test
    void hangsListsOnTheirBullets() {
        assertThat(render("- one `a` two\n- " + "long ".repeat(20) + "\n  1. inner\n  2. last\n"))
                .isEqualTo("- one `a` two\n- " + "long ".repeat(14) + "long\n  "
                        + "long ".repeat(5).strip() + "\n\n  1. inner\n  2. last\n");
    }

    @Test
    void showsAddressesButNoPathsOfOtherPages() {
        assertThat(render("See [the docs](https://example.com/a) and [PA401](PA401.md).\n"))
                .isEqualTo("See the docs (https://example.com/a) and PA401.\n");
    }

    @Test
    void keepsWhatATerminalWouldObeyVisible() {
        assertThat(render("a\u001B[31m `b\u0007` \u202E\n\n    c\u001B[0m\n"))
                .doesNotContain("\u001B", "\u0007", "\u202E")
                .contains("a\\x1b[31m", "c\\x1b[0m");
    }
}
