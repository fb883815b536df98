package io.leadline.config.yaml;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import io.leadline.golang.GoText;
import io.leadline.golang.PrometheusDuration;
import io.leadline.source.Located;
import io.leadline.source.Origin;
import io.leadline.yaml.YamlNode;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Nodes to drafts. Port of go-yaml v2.4.0, {@code decode.go}, type {@code decoder} in strict mode; where the original
 * stops the decoder reports and goes on. Not thread-safe.
 */
final class NodeDecoder {
    private final Problems problems;
    private final Mismatches mismatches;
    private final int maxMergeDepth;
    private final Set<YamlNode.Alias> active = Collections.newSetFromMap(new IdentityHashMap<>());
    private int decodeCount;
    private int aliasCount;
    private int aliasDepth;
    private int mergeDepth;
    private boolean exhausted;

    NodeDecoder(Problems problems, int maxMergeDepth) {
        this.problems = problems;
        this.mismatches = new Mismatches(problems);
        this.maxMergeDepth = maxMergeDepth;
    }

    /** Decodes a node into a draft; false if the value has the wrong type as a whole. */
    boolean decode(YamlNode node, Draft draft) {
        if (isExhausted(node)) {
            return false;
        }
        if (node instanceof YamlNode.Alias alias) {
            return decodeAlias(alias, draft);
        }
        if (node instanceof YamlNode.Scalar scalar && isNullWord(scalar)) {
            return decodeNullWord(scalar, draft);
        }
        draft.touch();
        if (draft instanceof Draft.Duration duration) {
            return decodeDuration(node, duration);
        }
        if (node instanceof YamlNode.Scalar scalar) {
            return decodeScalar(scalar, draft, draft.goType());
        }
        if (node instanceof YamlNode.Mapping mapping) {
            return decodeMapping(mapping, draft);
        }
        return decodeSequence((YamlNode.Sequence) node, draft);
    }

    /** Counts work; the original refuses documents that are nearly nothing but aliases. */
    private boolean isExhausted(YamlNode node) {
        if (exhausted) {
            return true;
        }
        decodeCount++;
        if (aliasDepth > 0) {
            aliasCount++;
        }
        double share = (double) aliasCount / decodeCount;
        if (aliasCount > 100 && decodeCount > 1000 && share > allowedAliasShare(decodeCount)) {
            exhausted = true;
            problems.syntaxError(
                    "document contains excessive aliasing",
                    Diagnostic.error(Code.PA101, "document contains excessive aliasing")
                            .at(problems.place(node))
                            .help("write the values out, or refer to fewer anchors"));
        }
        return exhausted;
    }

    private static double allowedAliasShare(int decodeCount) {
        if (decodeCount <= 400_000) {
            return 0.99;
        }
        return decodeCount >= 4_000_000 ? 0.10 : 0.99 - 0.89 * ((decodeCount - 400_000) / 3_600_000.0);
    }

    /** What the original takes for null before it looks at quotes. */
    private static boolean isNullWord(YamlNode.Scalar scalar) {
        String text = scalar.text().value();
        return scalar.tag().equals(ScalarType.NULL)
                || (scalar.tag().isEmpty()
                        && (text.equals("null") || text.equals("~") || (text.isEmpty() && scalar.implicit())));
    }

    /** Null, or a quoted text that looks like it: then the original has not given pointers anything to point at. */
    private boolean decodeNullWord(YamlNode.Scalar scalar, Draft draft) {
        if (scalar.tag().isEmpty() && !scalar.implicit()) {
            if (draft instanceof Draft.Duration duration) {
                return decodeDurationText(scalar, scalar.text(), duration);
            }
            return decodeScalar(scalar, draft, draft.isPointer() ? "*" + draft.goType() : draft.goType());
        }
        if (ScalarType.resolve(scalar.tag(), scalar.text().value()).isEmpty()) {
            mismatches.tag(scalar);
            return false;
        }
        draft.clear();
        return true;
    }

    private boolean decodeAlias(YamlNode.Alias alias, Draft draft) {
        if (!active.add(alias)) {
            String text = "anchor '" + alias.name() + "' value contains itself";
            problems.syntaxError(text, Diagnostic.error(Code.PA101, text).at(alias.span()));
            return false;
        }
        aliasDepth++;
        problems.enter(alias);
        boolean good = decode(alias.target(), draft);
        problems.leaveAlias();
        aliasDepth--;
        active.remove(alias);
        return good;
    }

    private boolean decodeDuration(YamlNode node, Draft.Duration duration) {
        Draft.Text text = new Draft.Text();
        return decode(node, text) && decodeDurationText(node, text.value(), duration);
    }

    private boolean decodeDurationText(YamlNode node, Located<String> text, Draft.Duration duration) {
        GoResult<PrometheusDuration> parsed = PrometheusDuration.parse(text.value());
        parsed.value().ifPresent(value -> duration.set(text.map(ignored -> value)));
        parsed.error()
                .ifPresent(error -> problems.valueError(
                        error,
                        Diagnostic.error(Code.PA106, error)
                                .at(problems.place(node))
                                .help("write a number and a unit, such as `5m`; units are `ms s m h d w y`")));
        return parsed.error().isEmpty();
    }

    private boolean decodeScalar(YamlNode.Scalar scalar, Draft draft, String goType) {
        boolean isText = scalar.tag().isEmpty() && !scalar.implicit();
        Optional<ScalarType> type = isText
                ? Optional.of(new ScalarType(ScalarType.STR, Optional.empty()))
                : ScalarType.resolve(scalar.tag(), scalar.text().value());
        if (type.isEmpty()) {
            mismatches.tag(scalar);
            return false;
        }
        String tag = type.get().tag();
        Located<String> text = scalar.text();
        if (tag.equals(ScalarType.BINARY)) {
            Optional<String> bytes = decodeBase64(text.value());
            if (bytes.isEmpty()) {
                mismatches.base64(scalar);
                return false;
            }
            text = Located.of(bytes.get(), Origin.of(scalar.span()));
        }
        if (tag.equals(ScalarType.NULL)) {
            draft.zero();
            return true;
        }
        if (draft instanceof Draft.Text target) {
            target.set(text);
            return true;
        }
        if (draft instanceof Draft.Flag target && type.get().flag().isPresent()) {
            boolean flag = type.get().flag().get();
            target.set(text.map(ignored -> flag));
            return true;
        }
        mismatches.type(scalar, tag, draft, goType);
        return false;
    }

    /** Go's base64.StdEncoding: line breaks are skipped, padding is required. */
    private static Optional<String> decodeBase64(String text) {
        String digits = text.replace("\r", "").replace("\n", "");
        if (digits.length() % 4 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(GoText.fromBytes(Base64.getDecoder().decode(digits)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean decodeSequence(YamlNode.Sequence sequence, Draft draft) {
        if (!(draft instanceof Draft.Elements<?> elements)) {
            mismatches.type(sequence, ScalarType.SEQ, draft, draft.goType());
            return false;
        }
        decodeElements(sequence, elements);
        return true;
    }

    private <E extends Draft.Struct> void decodeElements(YamlNode.Sequence sequence, Draft.Elements<E> elements) {
        elements.start();
        Supplier<String> list = mismatches.subject();
        mismatches.enter(() -> "an entry of " + list.get());
        for (YamlNode item : sequence.items()) {
            E element = elements.create();
            if (decode(item, element)) {
                elements.add(element);
            }
        }
        mismatches.leave();
    }

    private boolean decodeMapping(YamlNode.Mapping mapping, Draft draft) {
        if (draft instanceof Draft.Struct struct) {
            decodeStruct(mapping, struct);
            return true;
        }
        if (draft instanceof Draft.Entries<?> entries) {
            decodeEntries(mapping, entries);
            return true;
        }
        mismatches.type(mapping, ScalarType.MAP, draft, draft.goType());
        return false;
    }

    private void decodeStruct(YamlNode.Mapping mapping, Draft.Struct struct) {
        struct.startedAt(Origin.of(mapping.span()));
        Map<String, YamlNode> done = new HashMap<>();
        Draft.Text name = new Draft.Text();
        for (YamlNode.Entry entry : mapping.entries()) {
            if (isMerge(entry.key())) {
                merge(entry.value(), struct);
                continue;
            }
            if (!decodeKey(entry, name, () -> "a key of " + struct.subject())) {
                continue;
            }
            String key = name.value().value();
            Optional<Draft> field = struct.field(key);
            if (field.isEmpty()) {
                mismatches.unknownKey(entry, key, struct);
            } else if (done.containsKey(key)) {
                mismatches.repeatedKey(entry, key, struct, done.get(key));
            } else {
                done.put(key, entry.key());
                mismatches.enter(() -> "`" + Mismatches.oneLine(key) + "`");
                decode(entry.value(), field.get());
                mismatches.leave();
            }
        }
    }

    private <E extends Draft.Struct> void decodeEntries(YamlNode.Mapping mapping, Draft.Entries<E> entries) {
        for (YamlNode.Entry entry : mapping.entries()) {
            if (isMerge(entry.key())) {
                merge(entry.value(), entries);
                continue;
            }
            Draft.Text key = new Draft.Text();
            E element = entries.create();
            if (!decodeKey(entry, key, () -> "a label in `overrides`")) {
                continue;
            }
            mismatches.enter(() -> "`" + Mismatches.oneLine(key.value().value()) + "`");
            boolean good = decode(entry.value(), element);
            mismatches.leave();
            if (good) {
                Optional<Located<String>> earlier = entries.key(key.value().value());
                if (earlier.isPresent()) {
                    mismatches.repeatedLabel(entry, GoQuote.quote(key.value().value()), earlier.get());
                } else {
                    entries.put(key.value(), element);
                }
            }
        }
    }

    private boolean decodeKey(YamlNode.Entry entry, Draft.Text key, Supplier<String> subject) {
        mismatches.enter(subject);
        boolean good = decode(entry.key(), key);
        mismatches.leave();
        return good;
    }

    private static boolean isMerge(YamlNode key) {
        return key instanceof YamlNode.Scalar scalar
                && scalar.text().value().equals("<<")
                && (scalar.implicit() || scalar.tag().equals(ScalarType.MERGE));
    }

    /** Decodes the mappings behind {@code <<} into the same draft; of a list the first one wins, so it comes last. */
    private void merge(YamlNode value, Draft draft) {
        if (mergeDepth >= maxMergeDepth) {
            problems.limit(
                    Diagnostic.error(Code.PA002, "merge keys are nested deeper than the limit of " + maxMergeDepth)
                            .at(problems.place(value)));
            return;
        }
        mergeDepth++;
        if (value instanceof YamlNode.Sequence sequence) {
            for (int i = sequence.items().size() - 1; i >= 0; i--) {
                mergeOne(sequence.items().get(i), draft);
            }
        } else {
            mergeOne(value, draft);
        }
        mergeDepth--;
    }

    private void mergeOne(YamlNode value, Draft draft) {
        YamlNode target = value instanceof YamlNode.Alias alias ? alias.target() : value;
        if (target instanceof YamlNode.Mapping) {
            decode(value, draft);
        } else {
            mismatches.merge(value);
        }
    }
}
