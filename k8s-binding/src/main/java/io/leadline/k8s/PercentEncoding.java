package io.leadline.k8s;

import io.leadline.golang.GoText;
import java.util.Locale;
import java.util.Optional;

/** Percent-encoding as Go's {@code net/url} reads it. What is written stays as readable as the syntax allows. */
final class PercentEncoding {
    private static final String PLAIN_IN_SEGMENT = "-_.~!*'(),:;=@$&+";
    private static final String PLAIN_IN_QUERY = "-_.~!*'(),:/";

    private PercentEncoding() {}

    static String encodeSegment(String text) {
        return encode(text, PLAIN_IN_SEGMENT);
    }

    static String encodeQuery(String text) {
        return encode(text, PLAIN_IN_QUERY);
    }

    private static String encode(String text, String plain) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : GoText.toBytes(text)) {
            char c = (char) (b & 0xFF);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letterOrDigit || plain.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return out.toString();
    }

    /** The text of a path; empty if an escape is malformed. */
    static Optional<String> decodePath(String text) {
        return decode(text, false);
    }

    /** The text of a key or value of a query, where {@code +} is a space; empty if an escape is malformed. */
    static Optional<String> decodeQuery(String text) {
        return decode(text, true);
    }

    private static Optional<String> decode(String text, boolean plusIsSpace) {
        if (text.indexOf('%') < 0 && !(plusIsSpace && text.indexOf('+') >= 0)) {
            return Optional.of(text);
        }
        byte[] bytes = GoText.toBytes(text);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                int high = i + 2 < bytes.length ? digit(bytes[i + 1]) : -1;
                int low = i + 2 < bytes.length ? digit(bytes[i + 2]) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                bytes[length++] = plusIsSpace && bytes[i] == '+' ? (byte) ' ' : bytes[i];
            }
        }
        return Optional.of(GoText.fromBytes(bytes, 0, length));
    }

    private static int digit(byte b) {
        return b >= 0 ? Character.digit((char) b, 16) : -1;
    }
}
