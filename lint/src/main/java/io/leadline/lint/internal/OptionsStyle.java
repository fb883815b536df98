package io.leadline.lint.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The style of generated options, as in the rule engine. It is gone from the class files, so that who compiles against
 * them needs nothing of what generated them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        jdkOnly = true,
        overshadowImplementation = true,
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        nullableAnnotation = "org.jspecify.annotations.Nullable")
public @interface OptionsStyle {}
