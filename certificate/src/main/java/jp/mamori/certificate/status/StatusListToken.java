package jp.mamori.certificate.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.strict.Json;
import jp.mamori.certificate.strict.JsonText;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.strict.StrictJson;
import jp.mamori.certificate.token.CompactJws;

/**
 * A signed status list ({@code statuslist+jwt}).
 *
 * <p>{@code ttl} is how long a cache may keep it, {@code expiresAt} when it stops counting at all.
 * Source: draft-ietf-oauth-status-list section 5.
 */
public record StatusListToken(String uri, Instant issuedAt, Instant expiresAt, Duration ttl, StatusList list) {
    /** The {@code typ} of a status list. */
    public static final String TYPE = "statuslist+jwt";

    /** The longest status list token that is looked at, in characters. */
    public static final int MAX_LENGTH = 1 << 20;

    private static final Set<String> CLAIMS = Set.of("iss", "sub", "iat", "exp", "ttl", "status_list");
    private static final Set<String> LIST_MEMBERS = Set.of("bits", "lst", "aggregation_uri");
    private static final Duration SKEW = Duration.ofSeconds(60);

    /**
     * Signs the list.
     *
     * <p>Two lists of one address should not have one {@code issuedAt}: readers keep the newest by it.
     */
    public String sign(Signer signer, Issuer issuer) {
        Json statuses = new Json.Members()
                .put("bits", list.bits())
                .put("lst", list.compressed())
                .object();
        Json payload = new Json.Members()
                .put("iss", issuer.value())
                .put("sub", uri)
                .put("iat", issuedAt.getEpochSecond())
                .put("exp", expiresAt.getEpochSecond())
                .put("ttl", ttl.toSeconds())
                .put("status_list", statuses)
                .object();
        return CompactJws.sign(signer, TYPE, JsonText.bytes(payload));
    }

    /** Reads a list that must be this issuer's, for this address, and live now; or says why it does not count. */
    public static StatusListToken read(String compact, Issuer issuer, String uri, IssuerKeys keys, Instant now)
            throws Refused {
        CompactJws jws = CompactJws.read(compact, TYPE, MAX_LENGTH);
        IssuerKey key = jws.verifiedBy(keys, KeyUse.CERTIFICATE);
        if (key.isCompromised()) {
            throw new Refused(Reason.KEY_COMPROMISED);
        }
        Json.Obj claims = StrictJson.object(jws.payload()).only(CLAIMS, Reason.CLAIM_UNKNOWN);
        StatusListToken token = ofClaims(claims);
        if (claims.has("iss") && !claims.string("iss").equals(issuer.value())) {
            throw new Refused(Reason.ISSUER_OTHER);
        }
        if (!token.uri().equals(uri)) {
            throw new Refused(Reason.STATUS_LIST_REFUSED);
        }
        if (!key.signsAt(token.issuedAt())) {
            throw new Refused(Reason.KEY_PERIOD);
        }
        token.requireLive(now);
        return token;
    }

    void requireLive(Instant now) throws Refused {
        if (issuedAt.isAfter(now.plus(SKEW))) {
            throw new Refused(Reason.ISSUED_IN_FUTURE);
        }
        if (!now.isBefore(expiresAt)) {
            throw new Refused(Reason.STATUS_EXPIRED);
        }
    }

    private static StatusListToken ofClaims(Json.Obj claims) throws Refused {
        Json.Obj statuses = claims.object("status_list").only(LIST_MEMBERS, Reason.CLAIM_UNKNOWN);
        long issuedAt = seconds(claims, "iat");
        long expiresAt = seconds(claims, "exp");
        return new StatusListToken(
                claims.string("sub"),
                Instant.ofEpochSecond(issuedAt),
                Instant.ofEpochSecond(expiresAt),
                Duration.ofSeconds(ttl(claims)),
                StatusList.read(statuses.number("bits"), statuses.string("lst")));
    }

    /** How many seconds a cache may keep it; none where it does not say. Refused: nought and less. */
    static long ttl(Json.Obj claims) throws Refused {
        if (!claims.has("ttl")) {
            return 0;
        }
        long ttl = seconds(claims, "ttl");
        if (ttl == 0) {
            throw new Refused(Reason.CLAIM_SHAPE);
        }
        return ttl;
    }

    private static long seconds(Json.Obj claims, String name) throws Refused {
        long seconds = claims.number(name);
        if (seconds < 0 || seconds > 253_402_300_799L) {
            throw new Refused(Reason.CLAIM_SHAPE);
        }
        return seconds;
    }
}
