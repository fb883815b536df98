package io.leadline.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.config.AdapterConfig;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.golang.GoResult;
import io.leadline.golang.GoText;
import io.leadline.golang.PrometheusDuration;
import io.leadline.source.Located;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A JSON tree to drafts: strict about keys and types as the YAML reader is. */
final class JsonDecoder {
    private final List<Diagnostic> problems = new ArrayList<>();

    private JsonDecoder() {}

    static Validated<AdapterConfig> decode(JsonNode json) {
        JsonDecoder decoder = new JsonDecoder();
        ConfigDraft draft = new ConfigDraft();
        decoder.decode(json, draft, "");
        return Validated.of(draft.build(), decoder.problems);
    }

    static Validated<AdapterConfig> invalid(String reason) {
        return Validated.failed(
                Diagnostic.error(Code.PA101, "invalid JSON: " + reason).build());
    }

    private void decode(JsonNode json, Draft draft, String pointer) {
        if (json.isNull()) {
            draft.clear();
            return;
        }
        draft.touch();
        if (draft instanceof Draft.Struct struct && json.isObject()) {
            json.properties().forEach(member -> member(member.getKey(), member.getValue(), struct, pointer));
        } else if (draft instanceof Draft.Entries<?> entries && json.isObject()) {
            entries(json, entries, pointer);
        } else if (draft instanceof Draft.Elements<?> elements && json.isArray()) {
            elements(json, elements, pointer);
        } else if (draft instanceof Draft.Flag flag && json.isBoolean()) {
            flag.set(Located.nowhere(json.booleanValue()));
        } else if (draft instanceof Draft.Duration duration && json.isTextual()) {
            duration(json.textValue(), duration, pointer);
        } else if (draft instanceof Draft.Text target && text(json).isPresent()) {
            target.set(Located.nowhere(text(json).get()));
        } else {
            error(Code.PA103, pointer, "must be " + draft.expected());
        }
    }

    private void member(String key, JsonNode value, Draft.Struct struct, String pointer) {
        Optional<Draft> field = struct.field(key);
        if (field.isEmpty()) {
            error(Code.PA102, pointer + "/" + key, "is no key of " + struct.subject());
        } else {
            decode(value, field.get(), pointer + "/" + key);
        }
    }

    private <E extends Draft.Struct> void entries(JsonNode json, Draft.Entries<E> entries, String pointer) {
        json.properties().forEach(member -> {
            E entry = entries.create();
            decode(member.getValue(), entry, pointer + "/" + member.getKey());
            entries.put(Located.nowhere(member.getKey()), entry);
        });
    }

    private <E extends Draft.Struct> void elements(JsonNode json, Draft.Elements<E> elements, String pointer) {
        elements.start();
        for (JsonNode item : json) {
            E element = elements.create();
            decode(item, element, pointer + "/" + elements.values().size());
            elements.add(element);
        }
    }

    private void duration(String text, Draft.Duration duration, String pointer) {
        GoResult<PrometheusDuration> parsed = PrometheusDuration.parse(text);
        parsed.value().ifPresent(value -> duration.set(Located.nowhere(value)));
        parsed.error().ifPresent(reason -> error(Code.PA106, pointer, "is no duration: " + reason));
    }

    private static Optional<String> text(JsonNode json) {
        if (json.isTextual()) {
            return Optional.of(json.textValue());
        }
        if (json.isObject() && json.size() == 1 && json.path("base64").isTextual()) {
            try {
                byte[] bytes = Base64.getDecoder().decode(json.get("base64").textValue());
                return Optional.of(GoText.fromBytes(bytes));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void error(Code code, String pointer, String message) {
        problems.add(Diagnostic.error(code, "`" + Mismatches.oneLine(pointer) + "` " + message)
                .build());
    }
}
