/** The code of the guide's snippets, and the checks that the pages show that very code and real output. */
@NullMarked
package io.leadline.docs;

import org.jspecify.annotations.NullMarked;
