package io.leadline.yaml;

import io.leadline.golang.GoText;
import java.io.ByteArrayOutputStream;

/**
 * Anchors, aliases, tags and directives. Port of go-yaml v2.4.0, {@code scannerc.go}, {@code yaml_parser_scan_anchor},
 * {@code ..._tag} and {@code ..._directive}. Not thread-safe.
 */
final class TagScanner {
    private static final String URI_CHARACTERS = ";/?:@&=+$,.!~*'()[]%";

    private final YamlInput input;

    TagScanner(YamlInput input) {
        this.input = input;
    }

    Token anchor(TokenType type) {
        Mark start = input.mark();
        input.skip();
        input.ensure(1);
        String name = word();
        Mark end = input.mark();
        boolean ends = input.isBlankOrEnd(0) || "?:,]}%@`".indexOf(input.at()) >= 0;
        if (name.isEmpty() || !ends) {
            throw YamlFailure.scanner("did not find expected alphabetic or numeric character", input.mark(), start);
        }
        return Token.named(type, start, end, name, "");
    }

    Token tag() {
        Mark start = input.mark();
        input.ensure(2);
        String handle = "";
        String suffix;
        if (input.at(1) == '<') {
            input.skip(2);
            suffix = uri("", start);
            if (input.at() != '>') {
                throw YamlFailure.scanner("did not find the expected '>'", input.mark(), start);
            }
            input.skip();
        } else {
            handle = handle(false, start);
            if (handle.length() > 1 && handle.endsWith("!")) {
                suffix = uri("", start);
            } else {
                suffix = uri(handle, start);
                handle = "!";
                if (suffix.isEmpty()) {
                    handle = "";
                    suffix = "!";
                }
            }
        }
        input.ensure(1);
        if (!input.isBlankOrEnd(0)) {
            throw YamlFailure.scanner("did not find expected whitespace or line break", input.mark(), start);
        }
        return Token.named(TokenType.TAG, start, input.mark(), handle, suffix);
    }

    Token directive() {
        Mark start = input.mark();
        input.skip();
        input.ensure(1);
        String name = word();
        if (name.isEmpty()) {
            throw YamlFailure.scanner("could not find expected directive name", input.mark(), start);
        }
        if (!input.isBlankOrEnd(0)) {
            throw YamlFailure.scanner("found unexpected non-alphabetical character", input.mark(), start);
        }
        Token token =
                switch (name) {
                    case "YAML" -> versionDirective(start);
                    case "TAG" -> tagDirective(start);
                    default -> throw YamlFailure.scanner("found unknown directive name", input.mark(), start);
                };
        input.skipToNextLine(start);
        return token;
    }

    private Token versionDirective(Mark start) {
        input.skipBlanks();
        int major = versionNumber(start);
        if (input.at() != '.') {
            throw YamlFailure.scanner("did not find expected digit or '.' character", input.mark(), start);
        }
        input.skip();
        int minor = versionNumber(start);
        return Token.named(TokenType.VERSION_DIRECTIVE, start, input.mark(), major + "." + minor, "");
    }

    private int versionNumber(Mark start) {
        input.ensure(1);
        int value = 0;
        int length = 0;
        while (input.isDigit()) {
            length++;
            if (length > 2) {
                throw YamlFailure.scanner("found extremely long version number", input.mark(), start);
            }
            value = value * 10 + input.at() - '0';
            input.skip();
            input.ensure(1);
        }
        if (length == 0) {
            throw YamlFailure.scanner("did not find expected version number", input.mark(), start);
        }
        return value;
    }

    private Token tagDirective(Mark start) {
        input.skipBlanks();
        String handle = handle(true, start);
        input.ensure(1);
        if (!input.isBlank(0)) {
            throw YamlFailure.scanner("did not find expected whitespace", input.mark(), start);
        }
        input.skipBlanks();
        String prefix = uri("", start);
        input.ensure(1);
        if (!input.isBlankOrEnd(0)) {
            throw YamlFailure.scanner("did not find expected whitespace or line break", input.mark(), start);
        }
        return Token.named(TokenType.TAG_DIRECTIVE, start, input.mark(), handle, prefix);
    }

    private String handle(boolean directive, Mark start) {
        input.ensure(1);
        if (input.at() != '!') {
            throw YamlFailure.scanner("did not find expected '!'", input.mark(), start);
        }
        input.skip();
        input.ensure(1);
        String handle = "!" + word();
        if (input.at() == '!') {
            input.skip();
            return handle + "!";
        }
        if (directive && !handle.equals("!")) {
            throw YamlFailure.scanner("did not find expected '!'", input.mark(), start);
        }
        return handle;
    }

    /** The rest of a tag whose beginning was read as if it were a handle. */
    private String uri(String head, Mark start) {
        ByteArrayOutputStream uri = new ByteArrayOutputStream();
        uri.writeBytes(GoText.toBytes(head.isEmpty() ? "" : head.substring(1)));
        boolean found = !head.isEmpty();
        input.ensure(1);
        while (input.isWord() || (input.at() != 0 && URI_CHARACTERS.indexOf(input.at()) >= 0)) {
            if (input.at() == '%') {
                uriEscapes(uri, start);
            } else {
                uri.write(input.at());
                input.skip();
            }
            input.ensure(1);
            found = true;
        }
        if (!found) {
            throw YamlFailure.scanner("did not find expected tag URI", input.mark(), start);
        }
        return GoText.fromBytes(uri.toByteArray());
    }

    /** The escaped bytes of one character. */
    private void uriEscapes(ByteArrayOutputStream uri, Mark start) {
        int left = -1;
        do {
            input.ensure(3);
            if (input.at() != '%' || input.hex(1) < 0 || input.hex(2) < 0) {
                throw YamlFailure.scanner("did not find URI escaped octet", input.mark(), start);
            }
            int octet = (input.hex(1) << 4) + input.hex(2);
            if (left < 0) {
                left = octet < 0x80 ? 1 : (octet & 0xE0) == 0xC0 ? 2 : (octet & 0xF0) == 0xE0 ? 3 : 4;
                if (octet >= 0x80 && (octet < 0xC0 || octet >= 0xF8)) {
                    throw YamlFailure.scanner("found an incorrect leading UTF-8 octet", input.mark(), start);
                }
            } else if ((octet & 0xC0) != 0x80) {
                throw YamlFailure.scanner("found an incorrect trailing UTF-8 octet", input.mark(), start);
            }
            uri.write(octet);
            input.skip(3);
            left--;
        } while (left > 0);
    }

    private String word() {
        int from = input.offset();
        StringBuilder word = new StringBuilder();
        while (input.isWord()) {
            word.append(input.at());
            input.skip();
            input.ensure(1);
        }
        assert input.offset() - from == word.length();
        return word.toString();
    }
}
