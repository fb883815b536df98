package io.leadline.config.yaml;

import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.config.LabelOverride;
import io.leadline.config.NameMapping;
import io.leadline.config.ResourceMapping;
import io.leadline.config.ResourceRule;
import io.leadline.config.ResourceRules;
import io.leadline.config.SeriesFilter;
import io.leadline.golang.GoText;
import io.leadline.golang.PrometheusDuration;
import io.leadline.source.Located;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any configuration with texts that are hard to write: control characters, broken UTF-8, words that YAML knows. */
final class ArbitraryConfigs {
    private ArbitraryConfigs() {}

    static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "",
                "yes",
                "~",
                "null",
                "1",
                "0x1F",
                " ",
                "  ",
                "\n",
                "\n\n",
                "\t",
                "\r",
                "\r\n",
                "'",
                "\"",
                "\\",
                ": ",
                " #",
                "#",
                "- ",
                "?",
                "{",
                "}",
                "[",
                "]",
                ",",
                "&a",
                "*a",
                "!",
                "|",
                ">",
                "%",
                "@",
                "`",
                "<<",
                "---",
                "...",
                "rate(",
                "é",
                "\uD83D\uDE00",
                "\u0000",
                "\u0007",
                "\u0085",
                "\u2028",
                "\uFEFF",
                "\uFFFE",
                "\uDC80",
                "\uDCFF",
                "a",
                "word");
        // Joined pieces may happen to be valid UTF-8 only in one direction; a Go string is what comes back from bytes.
        return pieces.list().ofMaxSize(8).map(list -> GoText.fromBytes(GoText.toBytes(String.join("", list))));
    }

    static Arbitrary<AdapterConfig> configs() {
        Arbitrary<List<DiscoveryRule>> rules = rule().list().ofMaxSize(3);
        Arbitrary<ResourceRules> resources = Combinators.combine(
                        resourceRule(), resourceRule(), Arbitraries.longs().between(0, 9_000_000_000L))
                .as((cpu, memory, window) -> ResourceRules.builder()
                        .cpu(cpu)
                        .memory(memory)
                        .window(PrometheusDuration.ofMillis(window))
                        .build());
        return Combinators.combine(rules, rules, resources.optional())
                .as((first, second, third) -> AdapterConfig.builder()
                        .rules(first)
                        .externalRules(second)
                        .resourceRules(third)
                        .build());
    }

    private static Arbitrary<DiscoveryRule> rule() {
        Arbitrary<SeriesFilter> filter = Combinators.combine(texts(), texts())
                .as((is, isNot) -> SeriesFilter.builder()
                        .is(Located.nowhere(is))
                        .isNot(Located.nowhere(isNot))
                        .build());
        return Combinators.combine(texts(), filter.list().ofMaxSize(3), mapping(), texts(), texts(), texts())
                .as((query, filters, mapping, matches, as, metrics) -> DiscoveryRule.builder()
                        .seriesQuery(query)
                        .seriesFilters(filters)
                        .resources(mapping)
                        .name(NameMapping.of(matches, as))
                        .metricsQuery(metrics)
                        .build());
    }

    private static Arbitrary<ResourceMapping> mapping() {
        Arbitrary<LabelOverride> override = Combinators.combine(
                        Arbitraries.oneOf(texts(), texts().map(text -> text.repeat(400))), texts(), texts())
                .as(LabelOverride::of);
        Arbitrary<List<LabelOverride>> overrides =
                override.list().uniqueElements(o -> o.label().value()).ofMaxSize(3);
        return Combinators.combine(
                        texts(), overrides, Arbitraries.of(true, false).optional())
                .as((template, list, namespaced) -> ResourceMapping.builder()
                        .template(template)
                        .overrides(list)
                        .namespaced(namespaced.map(Located::nowhere))
                        .build());
    }

    private static Arbitrary<ResourceRule> resourceRule() {
        return Combinators.combine(texts(), texts(), mapping(), texts())
                .as((container, node, mapping, label) -> ResourceRule.builder()
                        .containerQuery(container)
                        .nodeQuery(node)
                        .resources(mapping)
                        .containerLabel(label)
                        .build());
    }
}
