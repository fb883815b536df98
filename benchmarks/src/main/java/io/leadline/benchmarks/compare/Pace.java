package io.leadline.benchmarks.compare;

/**
 * How much time a comparison takes for each work.
 *
 * @param rounds how often the two sides take turns
 * @param warmups unmeasured iterations of Leadline in each round; a Go program needs none
 * @param warmupMillis length of each, as long as the virtual machine is through with compiling after them
 * @param mostWarmupMillis length of each that is not passed, however much is still compiled
 * @param iterations measured iterations of Leadline in each round
 * @param iterationMillis length of each; the peer measures as long as all of them together
 */
record Pace(int rounds, int warmups, int warmupMillis, int mostWarmupMillis, int iterations, int iterationMillis) {
    static final Pace FULL = new Pace(5, 5, 400, 6_400, 5, 150);
    static final Pace QUICK = new Pace(1, 2, 1_000, 1_000, 2, 150);

    Pace withRounds(int changed) {
        return new Pace(changed, warmups, warmupMillis, mostWarmupMillis, iterations, iterationMillis);
    }

    Pace withWarmupMillis(int changed) {
        return new Pace(rounds, warmups, changed, mostWarmupMillis, iterations, iterationMillis);
    }

    int peerMillis() {
        return iterations * iterationMillis;
    }
}
