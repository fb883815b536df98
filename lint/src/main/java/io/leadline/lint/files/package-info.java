/** Many configurations at once: files, folders and texts, judged in parallel under the settings of each. */
@NullMarked
package io.leadline.lint.files;

import org.jspecify.annotations.NullMarked;
