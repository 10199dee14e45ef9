package jp.mamori.registry.demo.invention;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Draws at random, the same for the same seed. */
public final class Chance {
    private final SplittableRandom random;

    public Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** From 0 to one below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean percent(double share) {
        return random.nextDouble(100) < share;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of the choices, each as likely as its weight says. */
    <T> T weighted(List<T> choices, ToIntFunction<T> weight) {
        int at = below(choices.stream().mapToInt(weight).sum());
        for (T choice : choices) {
            at -= weight.applyAsInt(choice);
            if (at < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("weights changed while drawing");
    }

    /** A day from the first to the last, both included. */
    LocalDate day(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay() + 1));
    }

    String digits(int count) {
        return random.ints(count, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
