package io.leadline.golang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GoTextPropertyTest {
    @Property(tries = 1000)
    void bringsEveryGoStringBack(@ForAll("goStrings") byte[] bytes) {
        String text = GoText.fromBytes(bytes);

        assertThat(GoText.toBytes(text)).isEqualTo(bytes);
        assertThat(GoText.byteLength(text, 0, text.length())).isEqualTo(bytes.length);
        assertThat(GoText.normalized(text)).isEqualTo(text);
    }

    @Property(tries = 300)
    void leavesValidTextAsItIs(@ForAll String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        String valid = new String(utf8, StandardCharsets.UTF_8);

        assertThat(GoText.fromBytes(utf8)).isEqualTo(valid);
        assertThat(GoText.isValidUtf8(valid)).isTrue();
    }

    @Property(tries = 500)
    void joinsPartsToTheTextOfTheWhole(@ForAll("goStrings") byte[] bytes, @ForAll int anywhere) {
        int cut = bytes.length == 0 ? 0 : Math.floorMod(anywhere, bytes.length + 1);

        String joined = GoText.fromBytes(bytes, 0, cut) + GoText.fromBytes(bytes, cut, bytes.length);

        assertThat(GoText.normalized(joined)).isEqualTo(GoText.fromBytes(bytes));
    }

    /** Bytes of which many begin or continue a UTF-8 sequence; evenly drawn ones seldom come near a valid one. */
    @Provide
    Arbitrary<byte[]> goStrings() {
        Arbitrary<Byte> any = Arbitraries.bytes();
        Arbitrary<Byte> telling = Arbitraries.of(
                        0x61, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xE4, 0xED, 0xF0, 0xF4)
                .map(Integer::byteValue);
        return Arbitraries.oneOf(any, telling).array(byte[].class).ofMaxSize(12);
    }
}
