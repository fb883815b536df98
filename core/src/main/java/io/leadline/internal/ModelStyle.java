package io.leadline.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of generated values (configuration, options, results): the abstract type is the API, the implementation
 * is package-private, and a nested class {@code Builder} is the way in.
 */
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        jdkOnly = true,
        overshadowImplementation = true,
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        nullableAnnotation = "org.jspecify.annotations.Nullable")
public @interface ModelStyle {}
