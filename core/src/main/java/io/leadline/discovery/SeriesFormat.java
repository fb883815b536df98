package io.leadline.discovery;

import io.leadline.promql.Labels;
import java.io.IOException;
import java.util.Optional;

/** One way to write series down, read from its start to its end. */
interface SeriesFormat {
    /**
     * Reads on; what cannot be understood is reported and passed over.
     *
     * @return the next series, or empty at the end
     * @throws IOException if the input cannot be read
     */
    Optional<Labels> next() throws IOException;
}
