package jp.mamori.certificate.cli;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.status.StatusListToken;
import jp.mamori.certificate.status.StatusSource;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.strict.StrictJson;
import jp.mamori.certificate.token.CompactJws;
import org.jspecify.annotations.Nullable;

/**
 * The status lists given as files: of each address the newest that counts.
 *
 * <p>One that does not count stands only where there is no other, so that the answer can say why.
 */
final class GivenLists implements StatusSource {
    private final Issuer issuer;
    private final IssuerKeys keys;
    private final Instant now;
    private final Map<String, Given> lists = new HashMap<>();

    GivenLists(Issuer issuer, IssuerKeys keys, Instant now) {
        this.issuer = issuer;
        this.keys = keys;
        this.now = now;
    }

    private record Given(String compact, @Nullable Instant issuedAt) {
        boolean yieldsTo(Given other) {
            return other.issuedAt != null && (issuedAt == null || issuedAt.isBefore(other.issuedAt));
        }
    }

    /** Refused: a text that is no status list at all. */
    void add(String list) throws Refused {
        CompactJws jws = CompactJws.read(list, StatusListToken.TYPE, StatusListToken.MAX_LENGTH);
        String uri = StrictJson.object(jws.payload()).string("sub");
        lists.merge(uri, new Given(list, issuedAt(list, uri)), (held, other) -> held.yieldsTo(other) ? other : held);
    }

    @Override
    public Optional<String> find(String uri) {
        return Optional.ofNullable(lists.get(uri)).map(Given::compact);
    }

    private @Nullable Instant issuedAt(String list, String uri) {
        try {
            return StatusListToken.read(list, issuer, uri, keys, now).issuedAt();
        } catch (Refused doesNotCount) {
            return null;
        }
    }
}
