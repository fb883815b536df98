package io.leadline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)\\s]+))?\\)");

    static List<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsTheCodeThatIsTestedAndTheOutputThatIsReal(Page page) throws IOException {
        String expected = page.with(source -> switch (source.kind()) {
            case "snippet" -> Snippet.of(source.argument());
            case "terminal" -> Terminal.session(source.argument());
            default -> throw new AssertionError("unknown source of a block: " + source);
        });
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page.path(), expected);
        }

        assertThat(page.text()).as("%s; -Dgolden.update=true rewrites it", page).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsNoCodeThatNothingTests(Page page) {
        assertThat(page.unmarkedLanguages()).doesNotContain("java", "console");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksToFilesAndHeadingsThatExist(Page page) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Matcher link = LINK.matcher(page.text()); link.find(); ) {
            String target = link.group(1);
            Path file = target.isEmpty() ? page.path() : page.path().resolveSibling(target);
            boolean isAddress = target.contains("://");
            boolean isThere = isAddress || Files.exists(file);
            if (isThere && !isAddress && link.group(2) != null) {
                isThere = file.toString().endsWith(".md")
                        && Anchors.of(Files.readString(file)).contains(link.group(2));
            }
            if (!isThere) {
                broken.add(link.group());
            }
        }

        assertThat(broken).isEmpty();
    }
}
