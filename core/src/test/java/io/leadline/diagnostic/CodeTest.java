package io.leadline.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeTest {
    @Test
    void hasOneTitleInTheFieldsWordsPerCode() throws IllegalAccessException {
        assertThat(constants())
                .isNotEmpty()
                .extracting(Code::title)
                .doesNotHaveDuplicates()
                .allMatch(title -> title.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void isAStableNumber() throws IllegalAccessException {
        assertThat(constants()).isSorted().allMatch(code -> code.id().matches("PA[0-9]{3}"));
        for (Field field : Code.class.getFields()) {
            assertThat(field.get(null)).hasToString(field.getName());
        }
    }

    private static List<Code> constants() throws IllegalAccessException {
        List<Code> codes = new ArrayList<>();
        for (Field field : Code.class.getFields()) {
            codes.add((Code) field.get(null));
        }
        return codes;
    }
}
