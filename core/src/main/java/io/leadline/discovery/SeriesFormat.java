package io.leadline.discovery;

import java.io.IOException;

/** One way to write series down, read from its start to its end. */
interface SeriesFormat {
    /**
     * Reads on; what cannot be understood is reported and passed over.
     *
     * @param series receives the next series
     * @return false at the end
     * @throws IOException if the input cannot be read
     */
    boolean next(SeriesBuffer series) throws IOException;
}
