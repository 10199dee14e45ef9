package jp.mamori.certificate.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.strict.StrictJson;
import jp.mamori.certificate.token.CompactJws;
import org.jspecify.annotations.Nullable;

/**
 * A source that asks another one, a server for example, again only when a list's {@code ttl} is over.
 *
 * <p>The {@code ttl} is read before anybody has verified the list, so it is taken for 15 minutes at most.
 * While the other source has nothing or fails, the list held before is given: its own dates say whether it counts.
 * A text that is no status list is handed on and not kept.
 * Thread-safe.
 * Source: draft-ietf-oauth-status-list section 13.7.
 */
public final class StatusCache implements StatusSource {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final StatusSource origin;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    public StatusCache(StatusSource origin, Clock clock) {
        this.origin = origin;
        this.clock = clock;
    }

    private record Kept(String list, Instant since, Duration ttl) {
        boolean isFresh(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(ttl));
        }
    }

    @Override
    public Optional<String> find(String uri) {
        Kept held = kept.get(uri);
        Instant now = clock.instant();
        if (held != null && held.isFresh(now)) {
            return Optional.of(held.list());
        }
        return fetched(uri)
                .map(list -> keep(uri, list, now))
                .or(() -> Optional.ofNullable(held).map(Kept::list));
    }

    private String keep(String uri, String list, Instant now) {
        Duration ttl = ttl(list);
        if (ttl != null) {
            kept.put(uri, new Kept(list, now, ttl));
        }
        return list;
    }

    private Optional<String> fetched(String uri) {
        try {
            return origin.find(uri);
        } catch (RuntimeException unreachable) {
            return Optional.empty();
        }
    }

    private static @Nullable Duration ttl(String list) {
        try {
            CompactJws jws = CompactJws.read(list, StatusListToken.TYPE, StatusListToken.MAX_LENGTH);
            Duration ttl = Duration.ofSeconds(StatusListToken.ttl(StrictJson.object(jws.payload())));
            return ttl.compareTo(LONGEST) < 0 ? ttl : LONGEST;
        } catch (Refused noList) {
            return null;
        }
    }
}
