package jp.mamori.registry.testing;

/** How often a test repeats what it does: a little in every run, much more with {@code ./mamori test --full}. */
public final class Rounds {
    private Rounds() {}

    public static int of(int everyRun, int full) {
        return Boolean.getBoolean("mamori.full") ? full : everyRun;
    }
}
