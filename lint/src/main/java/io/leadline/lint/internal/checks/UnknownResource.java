package io.leadline.lint.internal.checks;

import io.leadline.association.GroupResource;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Label;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Fix;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedMapping;
import io.leadline.lint.LintedMapping.MappedLabel;
import io.leadline.lint.Reported;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** PA302: a resource that the API does not have. A group with a version, or an old one, has a fix. */
final class UnknownResource extends FoundBefore {
    /** What people write for the group that has no name. */
    private static final Set<String> CORE = Set.of("core", "v1");

    UnknownResource() {
        super(Code.PA302, Severity.ERROR, Applicability.MACHINE_APPLICABLE, Applicability.MAYBE_INCORRECT);
    }

    @Override
    public List<Fix> fixes(Reported found) {
        return found.config().stream()
                .flatMap(config -> config.mappings().stream()
                        .map(LintedMapping::overrides)
                        .flatMap(List::stream)
                        .filter(label -> isAt(label, found))
                        .flatMap(label -> fix(config, label).stream()))
                .limit(1)
                .toList();
    }

    private static boolean isAt(MappedLabel label, Reported found) {
        return label.resource().span().equals(found.diagnostic().primary().map(Label::span));
    }

    private static Optional<Fix> fix(LintedConfig config, MappedLabel label) {
        String group = label.group().text();
        Optional<GroupResource> known = Stream.of(group.split("/", -1)[0], "")
                .map(candidate -> new GroupResource(candidate, label.resource().text()))
                .flatMap(candidate -> config.compiled().mapper().resourceFor(candidate).value().stream())
                .findFirst();
        return known.filter(resource -> !group.isEmpty() && !resource.group().equals(group))
                .flatMap(resource -> {
                    boolean isSure = group.startsWith(resource.group() + "/")
                            || (resource.group().isEmpty() && CORE.contains(group));
                    return label.group()
                            .edit(0, group.length(), resource.group())
                            .map(edit -> new Fix(
                                    resource.group().isEmpty()
                                            ? "leave the group empty"
                                            : "use the group `" + resource.group() + "`",
                                    isSure ? Applicability.MACHINE_APPLICABLE : Applicability.MAYBE_INCORRECT,
                                    List.of(edit)));
                });
    }
}
