package jp.mamori.registry.demo.data;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.platform.data.Contention;

/** Carries out one step of a case; every outcome but success is a defect of what was invented. */
@Singleton
@Requires(env = "demo")
class CarryOut {
    private final Contention contention;

    CarryOut(Contention contention) {
        this.contention = contention;
    }

    Outcome.Done done(Supplier<Outcome> step) {
        Outcome outcome = contention.retrying(step);
        if (outcome instanceof Outcome.Done done) {
            return done;
        }
        String why = outcome instanceof Outcome.Invalid(var violations)
                ? violations.found().toString()
                : outcome.toString();
        throw new IllegalStateException("the demo's data was refused: " + why);
    }
}
