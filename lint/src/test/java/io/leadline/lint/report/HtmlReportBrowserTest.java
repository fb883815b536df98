package io.leadline.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadline.lint.LintOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser. CI installs one. */
@EnabledIf("io.leadline.lint.report.Browser#isInstalled")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlReportBrowserTest {
    private static final String SHOWN = "document.querySelectorAll('.finding:not([hidden])').length";
    private static final String STATUS = "document.querySelector('output').textContent";

    private final Browser browser;
    private final String address;
    private final String hostile;

    HtmlReportBrowserTest(@TempDir Path folder) throws IOException, InterruptedException, TimeoutException {
        address = page("several", folder);
        hostile = page("hostile", folder);
        browser = Browser.start(Files.createDirectory(folder.resolve("browser")));
    }

    private static String page(String name, Path folder) throws IOException {
        Path file = folder.resolve(name + ".html");
        Files.writeString(file, ReportCase.of(name).write(HtmlReport.with(LintOptions.defaults())));
        return file.toUri().toString();
    }

    @AfterAll
    void close() throws InterruptedException, TimeoutException {
        browser.close();
    }

    @BeforeEach
    void open() throws InterruptedException, TimeoutException {
        browser.open(address);
    }

    private boolean isVisible(String id) throws InterruptedException, TimeoutException {
        return browser.evaluate("""
                (() => {
                  const box = document.getElementById('%s').getBoundingClientRect();
                  return box.height > 0 && box.top >= 0 && box.top < innerHeight;
                })()""".formatted(id)).asBoolean();
    }

    @Test
    void everyLinkLeadsToSomething() throws InterruptedException, TimeoutException {
        String links = "[...document.querySelectorAll('a[href^=\"#\"]')]";

        assertThat(browser.evaluate(links + ".length").asInt()).isGreaterThan(10);
        assertThat(browser.evaluate(links + ".filter(a => !document.getElementById(a.hash.slice(1))).length")
                        .asInt())
                .isZero();
        assertThat(browser.evaluate("""
                        (() => {
                          const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
                          return ids.length - new Set(ids).size;
                        })()""").asInt()).isZero();
    }

    @Test
    void linksLeadFromAFindingToItsLineAndBack() throws InterruptedException, TimeoutException {
        browser.evaluate("document.querySelector('#f3-1 .meta a').click()");
        String line = browser.evaluate("location.hash.slice(1)").asText();
        assertThat(line).isEqualTo("s3-2");
        assertThat(isVisible(line)).isTrue();

        browser.evaluate("scrollTo(0, 0)");
        assertThat(isVisible("f3-1")).isFalse();
        browser.evaluate("document.querySelector('#s3-2 .mark').click()");
        assertThat(browser.evaluate("location.hash").asText()).isEqualTo("#f3-1");
        assertThat(isVisible("f3-1")).isTrue();
    }

    @Test
    void filtersByTextWithTheKeyboard() throws InterruptedException, TimeoutException {
        assertThat(browser.evaluate(SHOWN).asInt()).isEqualTo(5);
        browser.press("/", "/");
        browser.type("metricQuery");

        assertThat(browser.evaluate(SHOWN).asInt()).isEqualTo(1);
        assertThat(browser.evaluate(STATUS).asText()).isEqualTo("1 of 5 findings");
        assertThat(browser.evaluate("location.hash").asText()).isEqualTo("#?q=metricQuery");
        assertThat(browser.evaluate("document.querySelector('#s1-6 .mark').classList.contains('off')")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void filtersBySeverityWithTheKeyboard() throws InterruptedException, TimeoutException {
        browser.press("/", "/");
        browser.press("Tab", "\t");
        browser.press(" ", " ");

        assertThat(browser.evaluate("document.activeElement.value").asText()).isEqualTo("error");
        assertThat(browser.evaluate(SHOWN).asInt()).isEqualTo(1);
        assertThat(browser.evaluate("document.querySelector('.finding:not([hidden])').dataset.check")
                        .asText())
                .isEqualTo("PA203");
    }

    @Test
    void takesTheFilterFromTheAddress() throws InterruptedException, TimeoutException {
        browser.open(address + "#?impact=HIDDEN");
        assertThat(browser.evaluate(SHOWN).asInt()).isEqualTo(1);
        browser.open(address + "#?check=PA503&severity=error");
        assertThat(browser.evaluate(SHOWN).asInt()).isEqualTo(1);
        browser.open(address + "#?check=PA503&severity=warning,info");
        assertThat(browser.evaluate(SHOWN).asInt()).isZero();
        assertThat(browser.evaluate("document.querySelector('#input-1 .none').hidden")
                        .asBoolean())
                .isFalse();

        browser.evaluate("document.querySelector('button[type=reset]').click()");
        browser.evaluate("new Promise(done => setTimeout(done))");
        assertThat(browser.evaluate(STATUS).asText()).isEqualTo("5 of 5 findings");
    }

    @Test
    void linkShowsAFindingThatTheFilterHides() throws InterruptedException, TimeoutException {
        browser.open(address + "#?severity=warning");
        browser.evaluate("new Promise(done => { addEventListener('hashchange', () => setTimeout(done, 50));"
                + " document.querySelector('#s1-6 .mark').click(); })");

        assertThat(browser.evaluate(SHOWN).asInt()).isEqualTo(5);
    }

    @Test
    void asksForNothingAndComplainsAboutNothing() throws InterruptedException, TimeoutException {
        assertThat(browser.requests())
                .filteredOn(url -> !url.startsWith("data:"))
                .containsOnly(address);
        browser.open(hostile);
        assertThat(browser.requests())
                .filteredOn(url -> !url.startsWith("data:"))
                .containsOnly(hostile);
        assertThat(browser.evaluate("document.querySelectorAll('script').length")
                        .asInt())
                .isEqualTo(1);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void canBeReadWithoutScripts() throws InterruptedException, TimeoutException {
        browser.call(
                "Emulation.setScriptExecutionDisabled",
                JsonNodeFactory.instance.objectNode().put("value", true));
        browser.open(address);
        boolean hidesFilter = browser.evaluate("document.getElementById('filter').offsetHeight === 0")
                .asBoolean();
        int shown = browser.evaluate(
                        "[...document.querySelectorAll('.finding')].filter(f => f.offsetHeight > 0).length")
                .asInt();
        browser.call(
                "Emulation.setScriptExecutionDisabled",
                JsonNodeFactory.instance.objectNode().put("value", false));

        assertThat(hidesFilter).isTrue();
        assertThat(shown).isEqualTo(5);
    }

    @Test
    void fitsOnAPhone() throws InterruptedException, TimeoutException {
        browser.call(
                "Emulation.setDeviceMetricsOverride",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("width", 360)
                        .put("height", 700)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", true));
        browser.open(address);
        int width = browser.evaluate("document.documentElement.scrollWidth").asInt();
        browser.call("Emulation.clearDeviceMetricsOverride", JsonNodeFactory.instance.objectNode());

        assertThat(width).isLessThanOrEqualTo(360);
    }
}
