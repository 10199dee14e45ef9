package jp.mamori.portal.session;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of the portal. */
@Factory
class PortalClock {
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
