package io.leadline.lint.internal.checks;

import io.leadline.lint.Field;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedMapping;
import io.leadline.lint.LintedRule;
import java.util.List;
import java.util.stream.Stream;

/** The values in which every character counts: patterns, names and label templates. */
final class NameFields {
    private NameFields() {}

    static List<Field> of(LintedConfig config) {
        Stream<Field> ofRules = config.discoveryRules().stream().flatMap(NameFields::of);
        Stream<Field> templates = config.mappings().stream().map(LintedMapping::template);
        return Stream.concat(ofRules, templates)
                .filter(field -> field.isGiven() && !field.isEmpty())
                .toList();
    }

    private static Stream<Field> of(LintedRule rule) {
        Stream<Field> filters = rule.filters().stream().flatMap(filter -> Stream.of(filter.is(), filter.isNot()));
        return Stream.concat(filters, Stream.of(rule.matches(), rule.as()));
    }
}
