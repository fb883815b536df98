/**
 * Go text/template over the data that prometheus-adapter passes to its templates: parsed once to a flat program,
 * executed without parsing, reflection or regular expressions, with Go's own error texts.
 */
@NullMarked
package io.leadline.template;

import org.jspecify.annotations.NullMarked;
