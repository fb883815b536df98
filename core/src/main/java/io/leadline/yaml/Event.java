package io.leadline.yaml;

/**
 * What the parser found next.
 *
 * @param type what it is
 * @param start where it starts, properties included
 * @param end behind it
 * @param anchor name of the anchor or alias, or empty
 * @param tag the whole tag, or empty
 * @param scalar value of a scalar; an empty one for other events
 * @param implicit whether a scalar may be anything but text: plain, or tagged with a single exclamation mark
 * @param textStart where the value of a scalar starts, behind its properties
 */
record Event(
        EventType type,
        Mark start,
        Mark end,
        String anchor,
        String tag,
        ScalarText scalar,
        boolean implicit,
        Mark textStart) {
    static Event of(EventType type, Mark start, Mark end) {
        return of(type, start, end, "");
    }

    static Event of(EventType type, Mark start, Mark end, String anchor) {
        return new Event(type, start, end, anchor, "", ScalarText.NONE, false, start);
    }

    static Event emptyScalar(Mark at) {
        return new Event(EventType.SCALAR, at, at, "", "", ScalarText.NONE, true, at);
    }
}
