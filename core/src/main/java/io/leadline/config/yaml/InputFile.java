package io.leadline.config.yaml;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.golang.GoText;
import io.leadline.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Bytes to source texts. Bytes that are not UTF-8 are kept ({@link GoText}), for the reader to point at; a text with
 * the byte order mark of UTF-16 is decoded as such, as YAML asks for.
 */
public final class InputFile {
    private static final char BROKEN = 0xD800;

    private InputFile() {}

    /**
     * Reads a file.
     *
     * @param path the file
     * @param limits the largest size
     * @return its text, named by the path; or the reason why it cannot be read
     */
    public static Validated<SourceText> read(Path path, ReadLimits limits) {
        if (Files.isDirectory(path)) {
            return unreadable("`" + path + "` is a directory", "name a file in it");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(path.toString(), in, limits);
        } catch (NoSuchFileException e) {
            return unreadable("there is no file `" + path + "`", "");
        } catch (AccessDeniedException e) {
            return unreadable("`" + path + "` may not be read", "check the permissions of the file");
        } catch (IOException e) {
            return unreadable("`" + path + "` cannot be read: " + e.getMessage(), "");
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @param name what people call the text
     * @param in the stream; not closed
     * @param limits the largest size
     * @return its text, or the reason why it cannot be read
     */
    public static Validated<SourceText> read(String name, InputStream in, ReadLimits limits) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(limits.maxBytes() + 1);
        } catch (IOException e) {
            return unreadable("`" + name + "` cannot be read: " + e.getMessage(), "");
        }
        if (bytes.length > limits.maxBytes()) {
            return Validated.failed(Diagnostic.error(
                            Code.PA002, "`" + name + "` is larger than the limit of " + limits.maxBytes() + " bytes")
                    .at(SourceText.of(name, "").span(0, 0))
                    .help("a ConfigMap holds at most 1 MiB; check that this is the right file, or raise the limit")
                    .build());
        }
        return Validated.of(decode(name, bytes));
    }

    /**
     * Decodes bytes.
     *
     * @param name what people call the text
     * @param bytes UTF-8, or UTF-16 with a byte order mark
     * @return the text
     */
    public static SourceText decode(String name, byte[] bytes) {
        return SourceText.of(
                name, hasUtf16Mark(bytes) ? decodeUtf16(bytes, (bytes[0] & 0xFF) == 0xFE) : GoText.fromBytes(bytes));
    }

    /**
     * Encodes a changed text as the original was.
     *
     * @param text the text
     * @param original the bytes that {@link #decode} made a text of
     * @return UTF-8, or UTF-16 with the byte order mark of the original
     */
    public static byte[] encode(String text, byte[] original) {
        if (!hasUtf16Mark(original)) {
            return GoText.toBytes(text);
        }
        boolean bigEndian = (original[0] & 0xFF) == 0xFE;
        byte[] bytes = new byte[2 + 2 * text.length()];
        System.arraycopy(original, 0, bytes, 0, 2);
        for (int i = 0; i < text.length(); i++) {
            byte high = (byte) (text.charAt(i) >> 8);
            byte low = (byte) text.charAt(i);
            bytes[2 + 2 * i] = bigEndian ? high : low;
            bytes[3 + 2 * i] = bigEndian ? low : high;
        }
        return bytes;
    }

    private static boolean hasUtf16Mark(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    /** What is no UTF-16 becomes a lone high surrogate, which the reader rejects as it does bytes that are no UTF-8. */
    private static String decodeUtf16(byte[] bytes, boolean bigEndian) {
        StringBuilder text = new StringBuilder(bytes.length / 2);
        for (int i = 2; i < bytes.length; i += 2) {
            int first = bytes[i] & 0xFF;
            int second = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
            char unit = (char) (bigEndian ? first << 8 | second : second << 8 | first);
            boolean paired = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
            boolean complete = i + 1 < bytes.length && (paired || !Character.isLowSurrogate(unit));
            text.append(complete ? unit : BROKEN);
        }
        return text.toString();
    }

    private static Validated<SourceText> unreadable(String message, String help) {
        Diagnostic.Builder diagnostic = Diagnostic.error(Code.PA001, message);
        if (!help.isEmpty()) {
            diagnostic.help(help);
        }
        return Validated.failed(diagnostic.build());
    }
}
