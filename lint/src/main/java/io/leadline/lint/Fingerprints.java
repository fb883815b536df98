package io.leadline.lint;

import io.leadline.config.DiscoveryRule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Makes fingerprints that survive when rules are added, removed or moved: of the code, the rule's {@code seriesQuery},
 * the key in the rule and the message. Findings that agree in all of these are numbered. Not thread-safe.
 */
final class Fingerprints {
    private static final int BYTES = 8;

    private final Map<String, Integer> seen = new HashMap<>();

    String of(RawFinding finding, Optional<DiscoveryRule> rule) {
        String key = rule.isPresent() ? finding.pointer().replaceFirst("/[0-9]+", "") : finding.pointer();
        String identity = String.join(
                "\0",
                finding.diagnostic().code().id(),
                rule.map(known -> known.seriesQuery().value()).orElse(""),
                key,
                finding.diagnostic().message());
        return hash(identity + "\0" + seen.merge(identity, 1, Integer::sum));
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
