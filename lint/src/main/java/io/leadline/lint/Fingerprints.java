package io.leadline.lint;

import io.leadline.config.DiscoveryRule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes fingerprints that survive when lines, rules or the file move and when a message is worded anew: of the code,
 * the rule's {@code seriesQuery}, the key in the rule and the text at fault. Findings that agree in all of these are
 * numbered. Not thread-safe.
 */
final class Fingerprints {
    private static final int BYTES = 8;
    private static final Pattern ENTRY = Pattern.compile("/[0-9]+(?=/|$)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, Integer> seen = new HashMap<>();

    String of(RawFinding finding, Optional<DiscoveryRule> rule) {
        String identity = String.join(
                "\0",
                finding.diagnostic().code().id(),
                rule.map(known -> known.seriesQuery().value()).orElse(""),
                ENTRY.matcher(finding.pointer()).replaceAll(""),
                finding.isAboutAbsence() ? "" : text(finding));
        return hash(identity + "\0" + seen.merge(identity, 1, Integer::sum));
    }

    /** What is at fault, however it is indented and broken into lines. */
    private static String text(RawFinding finding) {
        return finding.diagnostic()
                .primary()
                .map(label -> BLANKS.matcher(label.span().text()).replaceAll(" "))
                .orElse("");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
