package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** Parsers are used again; the texts that they have read are not kept for that. */
class ParsedTextTest {
    private static final int MOST_COLLECTIONS = 100;

    @Test
    void textsAreNotKept() throws InterruptedException {
        // The only place where the parser looks further ahead than one token.
        assertThat(isKept("a + on (x) group_left (y) b")).isFalse();
        assertThat(isKept("sum(rate(a[5m]))")).isFalse();
        assertThat(isKept("sum(rate(a[5m]")).isFalse();
    }

    private static boolean isKept(String source) throws InterruptedException {
        WeakReference<String> text = parsed(source);
        for (int i = 0; i < MOST_COLLECTIONS && text.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        return text.get() != null;
    }

    private static WeakReference<String> parsed(String source) {
        String text = String.valueOf(source.toCharArray());
        Promql.parse(text);
        return new WeakReference<>(text);
    }
}
