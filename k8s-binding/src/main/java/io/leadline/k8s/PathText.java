package io.leadline.k8s;

import io.leadline.query.LabelSelector;

/** Writes a path segment by segment, percent-encoded where a segment or a selector needs it. Not thread-safe. */
final class PathText {
    private final StringBuilder text = new StringBuilder("/apis/");
    private char separator = '?';

    PathText(String group, String version) {
        text.append(group).append('/').append(version);
    }

    PathText add(String segment) {
        text.append('/').append(PercentEncoding.encodeSegment(segment));
        return this;
    }

    PathText query(String name, LabelSelector selector) {
        if (!selector.isEmpty()) {
            text.append(separator).append(name).append('=').append(PercentEncoding.encodeQuery(selector.toString()));
            separator = '&';
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
