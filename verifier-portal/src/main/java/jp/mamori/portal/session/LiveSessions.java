package jp.mamori.portal.session;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.mamori.portal.registry.RegistryException;
import jp.mamori.portal.registry.SignInRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions of this node that still count, and the renewal of their registry tokens.
 * A session ends 30 minutes after it was last used, and for good when the registry says so, eight hours after sign-in.
 * Its token lives ten minutes and is renewed in time.
 */
@Singleton
public class LiveSessions {
    public static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration EARLY = Duration.ofMinutes(4);
    private static final Logger LOG = LoggerFactory.getLogger(LiveSessions.class);

    private final Set<SignedIn> live = ConcurrentHashMap.newKeySet();
    private final SignInRegistry registry;
    private final Clock clock;

    LiveSessions(SignInRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    public void begin(SignedIn session) {
        live.add(session);
    }

    public void end(SignedIn session) {
        live.remove(session);
    }

    /** Ends the person's sessions at the registry, and those of this node at once; another node's end at their next call. */
    public void endAll(SignedIn session) {
        registry.endAll(session);
        live.removeIf(session::samePerson);
    }

    /** Marks the session as used; false when it had ended before. */
    public boolean use(SignedIn session) {
        Instant now = clock.instant();
        if (!live.contains(session) || session.end().isBefore(now)) {
            live.remove(session);
            return false;
        }
        session.used(now);
        return true;
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "1m")
    @ExecuteOn(TaskExecutors.BLOCKING)
    void renew() {
        Instant now = clock.instant();
        for (SignedIn session : live) {
            if (session.end().isBefore(now)) {
                live.remove(session);
            } else if (session.granted().expiresAt().minus(EARLY).isBefore(now)) {
                renew(session);
            }
        }
    }

    private void renew(SignedIn session) {
        try {
            session.renewed(registry.renew(session));
        } catch (RegistryException e) {
            LOG.warn("a session could not be renewed: {}", e.reason());
            if (e.reason() == RegistryException.Reason.SIGNED_OUT) {
                live.remove(session);
            }
        }
    }
}
