package io.leadline.regex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.golang.GoText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Writes text as the recorded answers have it: as base64 if it is not UTF-8, as a digest if it is long. */
final class RecordedText {
    private static final int MAX_INLINE = 4096;

    private RecordedText() {}

    static void put(ObjectNode node, String name, String text) {
        byte[] bytes = GoText.toBytes(text);
        if (bytes.length > MAX_INLINE) {
            node.put(name + "_sha256", sha256(bytes)).put(name + "_len", bytes.length);
        } else if (!GoText.isValidUtf8(text)) {
            node.put(name + "_b64", Base64.getEncoder().encodeToString(bytes));
        } else {
            node.put(name, text);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
