package io.leadline.golang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoTextTest {
    @Test
    void escapesBytesThatAreNotUtf8() {
        assertThat(GoText.fromBytes(bytes(0x61, 0xFF, 0xC3, 0x62))).isEqualTo("a\uDCFF\uDCC3b");
        assertThat(GoText.fromBytes(bytes(0xE4, 0xBD, 0xA0))).isEqualTo("你");
        assertThat(GoText.fromBytes(bytes(0xF0, 0x9F, 0xA7, 0x80))).isEqualTo("🧀");
    }

    @Test
    void refusesOverlongSurrogateAndTooLargeEncodings() {
        assertThat(GoText.fromBytes(bytes(0xC0, 0x80))).isEqualTo("\uDCC0\uDC80");
        assertThat(GoText.fromBytes(bytes(0xE0, 0x80, 0x80))).isEqualTo("\uDCE0\uDC80\uDC80");
        assertThat(GoText.fromBytes(bytes(0xED, 0xA0, 0x80))).isEqualTo("\uDCED\uDCA0\uDC80");
        assertThat(GoText.fromBytes(bytes(0xF4, 0x90, 0x80, 0x80))).isEqualTo("\uDCF4\uDC90\uDC80\uDC80");
    }

    @Test
    void doesNotReadACharacterBeyondThePart() {
        byte[] cheese = bytes(0xF0, 0x9F, 0xA7, 0x80);

        assertThat(GoText.fromBytes(cheese, 0, 2)).isEqualTo("\uDCF0\uDC9F");
        assertThat(GoText.fromBytes(cheese, 2, 4)).isEqualTo("\uDCA7\uDC80");
    }

    @Test
    void turnsALoneSurrogateThatIsNoByteIntoTheReplacementCharacter() {
        assertThat(GoText.toBytes("\uD800")).containsExactly(bytes(0xEF, 0xBF, 0xBD));
    }

    @Test
    void joinsBytesThatMakeUpACharacter() {
        assertThat(GoText.normalized("\uDCC3" + "\uDCA9")).isEqualTo("é");
        assertThat(GoText.normalized("\uDCC3" + "x")).isEqualTo("\uDCC3x");
        String valid = "é";
        assertThat(GoText.normalized(valid)).isSameAs(valid);
    }

    @Test
    void knowsValidUtf8() {
        assertThat(GoText.isValidUtf8("a🧀")).isTrue();
        assertThat(GoText.isValidUtf8("a\uDC80")).isFalse();
        assertThat(GoText.isValidUtf8("\uD83E")).isFalse();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
