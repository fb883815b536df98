package io.leadline.k8s;

import io.leadline.golang.GoResult;
import io.leadline.query.LabelSelector;

/**
 * Reads label selectors in kubectl's syntax: {@code app=web,tier in (front,back),!canary}. A port of
 * {@code labels.Parse} (k8s.io/apimachinery v0.30.0, pkg/labels/selector.go).
 */
public final class LabelSelectors {
    private LabelSelectors() {}

    /**
     * Reads a selector.
     *
     * @param text the selector; empty for one that matches everything
     * @return its requirements sorted by key, or Go's error, which an API request with this selector is answered with
     */
    public static GoResult<LabelSelector> parse(String text) {
        return new LabelSelectorParser(text).parse();
    }
}
