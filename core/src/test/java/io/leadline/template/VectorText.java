package io.leadline.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.golang.GoText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Go strings as the members of recorded rows: plain, as base64 if they are not UTF-8, as a digest if they are long. */
public final class VectorText {
    private static final int MAX_INLINE = 4096;

    private VectorText() {}

    public static String of(JsonNode row, String name) {
        JsonNode encoded = row.path(name + "_b64");
        return encoded.isTextual()
                ? GoText.fromBytes(Base64.getDecoder().decode(encoded.asText()))
                : row.path(name).asText();
    }

    public static void put(ObjectNode row, String name, String text) {
        byte[] bytes = GoText.toBytes(text);
        if (bytes.length > MAX_INLINE) {
            row.put(name + "_sha256", sha256(bytes)).put(name + "_len", bytes.length);
        } else if (GoText.isValidUtf8(text)) {
            row.put(name, text);
        } else {
            row.put(name + "_b64", Base64.getEncoder().encodeToString(bytes));
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
