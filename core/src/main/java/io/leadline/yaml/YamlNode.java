package io.leadline.yaml;

import io.leadline.source.Located;
import io.leadline.source.Origin;
import io.leadline.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A node of a document with its place in the text. An anchored node may contain an {@link Alias} of itself, so the
 * nodes of a document are a graph; equality is identity. Immutable and thread-safe once the document is read.
 */
public sealed interface YamlNode {
    /**
     * Where the node was written.
     *
     * @return the region from its anchor or tag, if it has one, to its last character
     */
    Span span();

    /**
     * What aliases call the node.
     *
     * @return the name of its anchor without the indicator, or empty if it has none
     */
    String anchor();

    /** A scalar in any notation. */
    final class Scalar implements YamlNode {
        private final Span span;
        private final Located<String> text;
        private final String tag;
        private final boolean implicit;
        private final String anchor;

        Scalar(Span span, Located<String> text, String tag, boolean implicit, String anchor) {
            this.span = span;
            this.text = text;
            this.tag = tag;
            this.implicit = implicit;
            this.anchor = anchor;
        }

        /**
         * A plain scalar that stands for something else: a key under another name.
         *
         * @param text the text that is read
         * @param span what is written instead
         * @return the scalar
         */
        public static Scalar inPlaceOf(Span span, String text) {
            return new Scalar(span, Located.of(text, Origin.of(span)), "", true, "");
        }

        @Override
        public Span span() {
            return span;
        }

        @Override
        public String anchor() {
            return anchor;
        }

        /**
         * The text with escapes, folding and indentation undone.
         *
         * @return the text; its origin locates every character
         */
        public Located<String> text() {
            return text;
        }

        /**
         * The tag.
         *
         * @return the whole tag ({@code tag:yaml.org,2002:str}), or empty if none is written
         */
        public String tag() {
            return tag;
        }

        /**
         * Whether the text alone says which type it has.
         *
         * @return true for a plain scalar without a tag, and for any scalar with the tag {@code !}
         */
        public boolean implicit() {
            return implicit;
        }
    }

    /** A list of nodes. */
    final class Sequence implements YamlNode {
        private final List<YamlNode> items = new ArrayList<>();
        private final String anchor;
        private Span span;

        Sequence(Span start, String anchor) {
            this.span = start;
            this.anchor = anchor;
        }

        /**
         * A list of nodes that stand in several places.
         *
         * @param span what it is pointed at by
         * @param items nodes of any texts
         * @return the list
         */
        public static Sequence of(Span span, List<? extends YamlNode> items) {
            Sequence sequence = new Sequence(span, "");
            sequence.items.addAll(items);
            return sequence;
        }

        @Override
        public Span span() {
            return span;
        }

        @Override
        public String anchor() {
            return anchor;
        }

        /**
         * The entries.
         *
         * @return nodes in source order
         */
        public List<YamlNode> items() {
            return Collections.unmodifiableList(items);
        }

        void add(YamlNode item) {
            items.add(item);
        }

        void end(Span whole) {
            span = whole;
        }
    }

    /**
     * A key and its value.
     *
     * @param key any node; most often a scalar
     * @param value any node
     */
    record Entry(YamlNode key, YamlNode value) {}

    /** A list of keys with values; keys may repeat. */
    final class Mapping implements YamlNode {
        private final List<Entry> entries = new ArrayList<>();
        private final String anchor;
        private Span span;

        Mapping(Span start, String anchor) {
            this.span = start;
            this.anchor = anchor;
        }

        /**
         * A mapping whose entries stand in several places.
         *
         * @param span what it is pointed at by
         * @param entries keys and values of any texts
         * @return the mapping
         */
        public static Mapping of(Span span, List<Entry> entries) {
            Mapping mapping = new Mapping(span, "");
            mapping.entries.addAll(entries);
            return mapping;
        }

        @Override
        public Span span() {
            return span;
        }

        @Override
        public String anchor() {
            return anchor;
        }

        /**
         * The entries.
         *
         * @return keys and values in source order, merge keys as they are written
         */
        public List<Entry> entries() {
            return Collections.unmodifiableList(entries);
        }

        void add(Entry entry) {
            entries.add(entry);
        }

        void end(Span whole) {
            span = whole;
        }
    }

    /** A place at which an anchored node stands once more. */
    final class Alias implements YamlNode {
        private final Span span;
        private final String name;
        private final YamlNode target;

        Alias(Span span, String name, YamlNode target) {
            this.span = span;
            this.name = name;
            this.target = target;
        }

        @Override
        public Span span() {
            return span;
        }

        @Override
        public String anchor() {
            return "";
        }

        /**
         * The name of the anchor.
         *
         * @return the name without its indicator
         */
        public String name() {
            return name;
        }

        /**
         * The anchored node.
         *
         * @return a node that starts before this one, and may contain it; never an alias
         */
        public YamlNode target() {
            return target;
        }
    }
}
