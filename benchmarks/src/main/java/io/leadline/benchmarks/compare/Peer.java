package io.leadline.benchmarks.compare;

import java.nio.file.Path;

/** What Leadline is compared with. */
sealed interface Peer permits GoPeer, ByHand {
    /** One round of a work. */
    Figures measure(Path inputs, Work work, Pace pace);
}
