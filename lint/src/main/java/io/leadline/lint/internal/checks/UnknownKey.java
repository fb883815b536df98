package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Field;
import io.leadline.lint.Fix;
import io.leadline.lint.Reported;
import io.leadline.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** PA102: a key that nobody knows, or that is there already. Keys with a slip of the pen have a fix. */
final class UnknownKey extends FoundBefore {
    UnknownKey() {
        super(Code.PA102, Severity.ERROR, Applicability.MACHINE_APPLICABLE);
    }

    @Override
    public List<Fix> fixes(Reported found) {
        Optional<String> meant = found.diagnostic().meant();
        Optional<Field> key = found.text();
        if (meant.isEmpty() || key.isEmpty() || keys(found).anyMatch(meant.get()::equals)) {
            return List.of();
        }
        boolean isSure = isSlip(key.get().text(), meant.get())
                && keys(found).filter(other -> isSlip(other, meant.get())).count() == 1
                && keys(found).noneMatch("<<"::equals);
        return key.get().edit(0, key.get().text().length(), meant.get()).stream()
                .map(edit -> new Fix(
                        "name the key `" + meant.get() + "`",
                        isSure ? Applicability.MACHINE_APPLICABLE : Applicability.MAYBE_INCORRECT,
                        List.of(edit)))
                .toList();
    }

    private static Stream<String> keys(Reported found) {
        return found.mapping().stream()
                .flatMap(mapping -> mapping.entries().stream())
                .map(YamlNode.Entry::key)
                .filter(YamlNode.Scalar.class::isInstance)
                .map(key -> ((YamlNode.Scalar) key).text().value());
    }

    /** Whether at most one letter is missing, too many, another one or in the place of its neighbour. */
    private static boolean isSlip(String written, String meant) {
        String a = plain(written);
        String b = plain(meant);
        int longest = Math.max(a.length(), b.length());
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int different = longest - start - end;
        boolean isSwapped = different == 2
                && a.length() == b.length()
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
        return different <= 1 || isSwapped;
    }

    /** A key without what people forget about: case, hyphens and underscores. */
    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
