/** Which series a rule takes by their names, and what the API calls their metrics. */
@NullMarked
package io.leadline.naming;

import org.jspecify.annotations.NullMarked;
