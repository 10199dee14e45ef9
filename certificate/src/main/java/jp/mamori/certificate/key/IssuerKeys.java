package jp.mamori.certificate.key;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamori.certificate.strict.Json;
import jp.mamori.certificate.strict.JsonText;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.strict.StrictBase64Url;
import jp.mamori.certificate.strict.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of one issuer, by {@code kid}; read from and written as a JWK Set.
 *
 * <p>Each key has, beside the usual members, {@code signing_from} and {@code signing_until} in epoch seconds, either
 * of which may be absent, and {@code signs}, what it signs ({@link KeyUse}).
 * A key that signs something this library does not know is passed over.
 * Compromised keys stand apart in the member {@code compromised}, with {@code compromised_at} in epoch seconds and
 * {@code logged_before}, so that a reader who knows only RFC 7517 does not have them at all.
 * Source: RFC 7517; the members named here are ours.
 */
public final class IssuerKeys {
    /** The longest key set that is looked at, in bytes. */
    public static final int MAX_BYTES = 65_536;

    private static final String KEYS = "keys";
    private static final String COMPROMISED = "compromised";
    private static final String COMPROMISED_AT = "compromised_at";
    private static final String LOGGED_BEFORE = "logged_before";

    private final Map<String, IssuerKey> keys;

    private IssuerKeys(Map<String, IssuerKey> keys) {
        this.keys = keys;
    }

    public static IssuerKeys of(Collection<IssuerKey> keys) {
        Map<String, IssuerKey> byId = new LinkedHashMap<>();
        for (IssuerKey key : keys) {
            if (byId.put(key.keyId(), key) != null) {
                throw new IllegalArgumentException("two keys have one id");
            }
        }
        return new IssuerKeys(byId);
    }

    /**
     * Reads a JWK Set.
     *
     * @throws IllegalArgumentException when one key is private, of another kind, not on P-256, or named twice
     */
    public static IssuerKeys parse(String jwks) {
        byte[] bytes = jwks.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("the key set is too long");
        }
        try {
            List<IssuerKey> keys = new ArrayList<>();
            Json.Obj set = StrictJson.object(bytes);
            for (Json key : set.array(KEYS).elements()) {
                read(key, false).ifPresent(keys::add);
            }
            for (Json key : set.has(COMPROMISED) ? set.array(COMPROMISED).elements() : List.<Json>of()) {
                read(key, true).ifPresent(keys::add);
            }
            return of(keys);
        } catch (Refused e) {
            throw new IllegalArgumentException("the key set is refused: " + e.reason());
        }
    }

    public Optional<IssuerKey> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    public Collection<IssuerKey> all() {
        return List.copyOf(keys.values());
    }

    /** Those that sign one kind of thing and that only the issuer has. */
    public IssuerKeys signing(KeyUse use) {
        return of(keys.values().stream()
                .filter(key -> key.use() == use && !key.isCompromised())
                .toList());
    }

    /** The JWK Set, as the issuer publishes it. */
    public String toJwks() {
        Json.Members set = new Json.Members().put(KEYS, written(false));
        if (keys.values().stream().anyMatch(IssuerKey::isCompromised)) {
            set.put(COMPROMISED, written(true));
        }
        return JsonText.write(set.object());
    }

    private Json.Arr written(boolean compromised) {
        return new Json.Arr(keys.values().stream()
                .filter(key -> key.isCompromised() == compromised)
                .map(IssuerKeys::write)
                .toList());
    }

    private static Optional<IssuerKey> read(Json json, boolean compromised) throws Refused {
        if (!(json instanceof Json.Obj key) || key.has("d") || key.has("k")) {
            throw new Refused(Reason.CLAIM_SHAPE);
        }
        boolean es256 = "EC".equals(key.string("kty"))
                && "P-256".equals(key.string("crv"))
                && (!key.has("alg") || "ES256".equals(key.string("alg")))
                && (!key.has("use") || "sig".equals(key.string("use")));
        if (!es256) {
            throw new Refused(Reason.ALGORITHM);
        }
        ECPublicKey publicKey = publicKey(coordinate(key.string("x")), coordinate(key.string("y")));
        String keyId = key.string("kid");
        Instant from = instant(key, "signing_from");
        Instant until = instant(key, "signing_until");
        IssuerKey.Compromise compromise = compromised
                ? new IssuerKey.Compromise(Instant.ofEpochSecond(key.number(COMPROMISED_AT)), key.number(LOGGED_BEFORE))
                : null;
        return (key.has("signs") ? KeyUse.ofCode(key.string("signs")) : Optional.of(KeyUse.CERTIFICATE))
                .map(use -> new IssuerKey(keyId, publicKey, from, until, use, compromise));
    }

    private static BigInteger coordinate(String text) throws Refused {
        byte[] bytes = StrictBase64Url.decode(text);
        if (bytes.length != 32) {
            throw new Refused(Reason.CLAIM_SHAPE);
        }
        return new BigInteger(1, bytes);
    }

    private static ECPublicKey publicKey(BigInteger x, BigInteger y) {
        ECPoint point = new ECPoint(x, y);
        if (!IssuerKey.isOnCurve(point)) {
            throw new IllegalArgumentException("not a public key on P-256");
        }
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no provider for P-256", e);
        }
    }

    private static @Nullable Instant instant(Json.Obj key, String member) throws Refused {
        return key.has(member) ? Instant.ofEpochSecond(key.number(member)) : null;
    }

    private static Json write(IssuerKey key) {
        Json.Members members = new Json.Members()
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("use", "sig")
                .put("alg", "ES256")
                .put("kid", key.keyId())
                .put("signs", key.use().code())
                .put("x", coordinate(key.publicKey().getW().getAffineX()))
                .put("y", coordinate(key.publicKey().getW().getAffineY()));
        if (key.signsFrom() != null) {
            members.put("signing_from", key.signsFrom().getEpochSecond());
        }
        if (key.signsUntil() != null) {
            members.put("signing_until", key.signsUntil().getEpochSecond());
        }
        IssuerKey.Compromise compromise = key.compromise();
        if (compromise != null) {
            members.put(COMPROMISED_AT, compromise.at().getEpochSecond()).put(LOGGED_BEFORE, compromise.loggedBefore());
        }
        return members.object();
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return StrictBase64Url.encode(padded);
    }
}
