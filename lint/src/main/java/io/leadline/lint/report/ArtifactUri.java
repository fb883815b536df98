package io.leadline.lint.report;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Names of inputs as URI references (RFC 3986). */
final class ArtifactUri {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/.*", Pattern.DOTALL);
    private static final String UNRESERVED = "-._~/";

    private ArtifactUri() {}

    /** A reference: relative for a relative path, with the scheme {@code file} for an absolute one. */
    static String of(String name) {
        String path = MachineText.of(name).replace('\\', '/');
        if (DRIVE.matcher(path).matches()) {
            return "file:///" + path.substring(0, 2) + encoded(path.substring(2));
        }
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        return (path.startsWith("/") ? "file://" : "") + encoded(path);
    }

    /** Whether the reference is to be resolved against the folder that the command ran in. */
    static boolean isRelative(String uri) {
        return !uri.startsWith("file:");
    }

    private static String encoded(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            uri.append(isPlain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return uri.toString();
    }
}
