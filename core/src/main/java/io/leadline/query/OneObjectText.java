package io.leadline.query;

import io.leadline.golang.GoQuote;
import io.leadline.template.PartialOutput;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A query with two places, for a namespace and the name of one object: that of nearly all requests. Rendering it is one
 * concatenation. Immutable and thread-safe.
 *
 * @param head the text before the first place
 * @param middle the text between the places
 * @param tail the text behind the second place
 * @param namespaceFirst whether the namespace stands before the name
 * @param quoted whether both stand in quotes, so that they need escapes
 */
record OneObjectText(String head, String middle, String tail, boolean namespaceFirst, boolean quoted) {
    /** The query with the matchers taken apart; null if it has not two places for the two. */
    static @Nullable OneObjectText of(RequestShape shape, String[] texts, int[] places) {
        if (!shape.hasNamespace()
                || shape.namespaceLabel().isEmpty()
                || !shape.selected().isEmpty()) {
            return null;
        }
        if (places.length == 1 && places[0] == PartialOutput.MATCHERS) {
            String beforeName = "\"," + shape.objectLabel() + "=\"";
            String beforeNamespace = shape.namespaceLabel() + "=\"";
            return new OneObjectText(texts[0] + beforeNamespace, beforeName, "\"" + texts[1], true, true);
        }
        int[] namespaceThenName = {shape.namespace(), shape.objects()};
        int[] nameThenNamespace = {shape.objects(), shape.namespace()};
        boolean namespaceFirst = Arrays.equals(places, namespaceThenName);
        return namespaceFirst || Arrays.equals(places, nameThenNamespace)
                ? new OneObjectText(texts[0], texts[1], texts[2], namespaceFirst, false)
                : null;
    }

    /** The query; null if only the template can write it, or if it would be too long for a text. */
    @Nullable
    String render(String namespace, String name) {
        String quotedNamespace = GoQuote.escaped(namespace);
        String quotedName = GoQuote.escaped(name);
        // What needs no escapes is also valid, so that it joins.
        boolean asItIs = quoted || (quotedNamespace.equals(namespace) && quotedName.equals(name));
        long length =
                (long) head.length() + quotedNamespace.length() + middle.length() + quotedName.length() + tail.length();
        if (!asItIs || length > MetricText.MAX_LENGTH) {
            return null;
        }
        return namespaceFirst
                ? head + quotedNamespace + middle + quotedName + tail
                : head + quotedName + middle + quotedNamespace + tail;
    }
}
