package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Severity;
import io.leadline.golang.PrometheusDuration;
import io.leadline.lint.Applicability;
import io.leadline.lint.Fix;
import io.leadline.lint.Reported;
import java.util.List;
import java.util.stream.Stream;

/** PA106: {@code window} is no duration of Prometheus. White space in it has a fix. */
final class InvalidDuration extends FoundBefore {
    InvalidDuration() {
        super(Code.PA106, Severity.ERROR, Applicability.MACHINE_APPLICABLE);
    }

    @Override
    public List<Fix> fixes(Reported found) {
        return found.text().stream()
                .flatMap(field -> {
                    String joined = field.text().replaceAll("\\s", "");
                    boolean isMeant = PrometheusDuration.parse(joined).value().isPresent();
                    return isMeant ? field.edit(0, field.text().length(), joined).stream() : Stream.of();
                })
                .map(edit -> new Fix("remove the white space", Applicability.MACHINE_APPLICABLE, List.of(edit)))
                .toList();
    }
}
