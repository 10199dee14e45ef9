package jp.mamori.certificate.status;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.StatusReference;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CompactJws;
import org.jspecify.annotations.Nullable;

/**
 * The newest status list of each address that this process has seen.
 *
 * <p>A list older than the one held is ignored, so that nobody can roll a status back.
 * A list whose key is compromised is dropped, also where it was verified before that was known.
 * A list that was verified once is not verified again while the source gives the same text.
 * Thread-safe.
 */
public final class StatusLists {
    private final Issuer issuer;
    private final Supplier<IssuerKeys> keys;
    private final StatusSource source;
    private final Map<String, Held> newest = new ConcurrentHashMap<>();

    public StatusLists(Issuer issuer, Supplier<IssuerKeys> keys, StatusSource source) {
        this.issuer = issuer;
        this.keys = keys;
        this.source = source;
    }

    private record Held(String compact, String keyId, StatusListToken token) {}

    /** The status of a certificate whose signature was verified before: the reference is the issuer's word. */
    public StatusAnswer statusOf(StatusReference reference, StatusFreshness freshness, Instant now) {
        try {
            return answer(newest(reference.uri(), now), reference.index(), freshness, now);
        } catch (Refused e) {
            return new StatusAnswer.Unknown(e.reason());
        }
    }

    private StatusAnswer answer(StatusListToken token, int index, StatusFreshness freshness, Instant now)
            throws Refused {
        token.requireLive(now);
        if (freshness.refusedAfter() != null && now.isAfter(token.issuedAt().plus(freshness.refusedAfter()))) {
            throw new Refused(Reason.STATUS_TOO_OLD);
        }
        boolean stale = now.isAfter(token.issuedAt().plus(freshness.staleAfter()));
        return token.list().get(index) == 0
                ? new StatusAnswer.Valid(token.issuedAt(), stale)
                : new StatusAnswer.Invalid(token.issuedAt(), stale);
    }

    private StatusListToken newest(String uri, Instant now) throws Refused {
        Held held = believed(uri);
        Optional<String> offered = offered(uri);
        if (offered.isEmpty()) {
            return heldOr(held, Reason.STATUS_UNREACHABLE);
        }
        if (held != null && held.compact().equals(offered.get())) {
            return held.token();
        }
        return remember(uri, offered.get(), held, now);
    }

    private StatusListToken remember(String uri, String compact, @Nullable Held held, Instant now) throws Refused {
        try {
            StatusListToken token = StatusListToken.read(compact, issuer, uri, keys.get(), now);
            String keyId = CompactJws.read(compact, StatusListToken.TYPE, StatusListToken.MAX_LENGTH)
                    .keyId();
            return newest.merge(uri, new Held(compact, keyId, token), StatusLists::newer)
                    .token();
        } catch (Refused e) {
            Reason reason = e.reason() == Reason.STATUS_EXPIRED ? e.reason() : Reason.STATUS_LIST_REFUSED;
            return heldOr(held, reason);
        }
    }

    /** The list held; it is dropped when its key was found to be in other hands since. */
    private @Nullable Held believed(String uri) {
        Held held = newest.get(uri);
        boolean lost = held != null
                && keys.get()
                        .find(held.keyId())
                        .filter(IssuerKey::isCompromised)
                        .isPresent();
        if (lost) {
            newest.remove(uri, held);
        }
        return lost ? null : held;
    }

    private static Held newer(Held held, Held offered) {
        return offered.token().issuedAt().isBefore(held.token().issuedAt()) ? held : offered;
    }

    private static StatusListToken heldOr(@Nullable Held held, Reason otherwise) throws Refused {
        if (held == null) {
            throw new Refused(otherwise);
        }
        return held.token();
    }

    private Optional<String> offered(String uri) {
        try {
            return source.find(uri);
        } catch (RuntimeException unreachable) {
            return Optional.empty();
        }
    }
}
