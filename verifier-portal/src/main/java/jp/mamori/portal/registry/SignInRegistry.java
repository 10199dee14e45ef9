package jp.mamori.portal.registry;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Map;

/** Exchanges an identity provider's token for the registry's own, and renews it. */
@Singleton
public class SignInRegistry {
    private static final Argument<SessionGranted> GRANTED = Argument.of(SessionGranted.class);

    private final Registry registry;

    SignInRegistry(Registry registry) {
        this.registry = registry;
    }

    public Answer<SessionGranted> exchange(String provider, String idToken) {
        return registry.create(null, "/v1/sessions", new SignIn(provider, idToken), null, GRANTED);
    }

    /** The same session with a new token; throws when the registry no longer renews it. */
    public SessionGranted renew(Bearer bearer) {
        return switch (registry.create(bearer, "/v1/sessions/renewal", Map.of(), null, GRANTED)) {
            case Answer.Done<SessionGranted>(SessionGranted granted, String tag) -> granted;
            case Answer.Refused<SessionGranted>(Problem problem) ->
                throw new RegistryException(RegistryException.Reason.SIGNED_OUT, String.valueOf(problem.code()));
        };
    }

    /** Ends every session of the person, this one too; throws when it had ended before. */
    public void endAll(Bearer bearer) {
        if (registry.create(bearer, "/v1/sessions/ending", Map.of(), null, Argument.of(Object.class))
                instanceof Answer.Refused<Object>(Problem problem)) {
            throw new RegistryException(RegistryException.Reason.UNREADABLE, String.valueOf(problem.code()));
        }
    }

    @Serdeable
    record SignIn(String provider, String idToken) {
        @Override
        public String toString() {
            return "SignIn";
        }
    }
}
