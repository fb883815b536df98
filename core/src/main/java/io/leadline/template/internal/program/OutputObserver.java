package io.leadline.template.internal.program;

import io.leadline.template.internal.value.Builtin;
import io.leadline.template.internal.value.GoValue;
import java.util.List;

/** Is told what an execution does to make its output. Not thread-safe. */
interface OutputObserver {
    /**
     * Text of the template was written.
     *
     * @param text the text
     * @param start where it stands in the template, in UTF-16 units
     */
    void wrote(String text, int start);

    /**
     * A value was written.
     *
     * @param value the value
     * @param text what was written for it
     * @param place the action
     */
    void printed(GoValue value, String text, Place place);

    /**
     * A function is about to be called.
     *
     * @param function the function
     * @param arguments its arguments
     */
    void calls(Builtin function, List<GoValue> arguments);
}
