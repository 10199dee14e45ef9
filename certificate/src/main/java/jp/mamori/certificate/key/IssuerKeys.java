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
 * Source: RFC 7517; the three members are ours.
 */
public final class IssuerKeys {
    /** The longest key set that is looked at, in bytes. */
    public static final int MAX_BYTES = 65_536;

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
            for (Json key : StrictJson.object(bytes).array("keys").elements()) {
                read(key).ifPresent(keys::add);
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

    /** Those that sign one kind of thing. */
    public IssuerKeys signing(KeyUse use) {
        return of(keys.values().stream().filter(key -> key.use() == use).toList());
    }

    /** The JWK Set, as the issuer publishes it. */
    public String toJwks() {
        List<Json> members = new ArrayList<>();
        keys.values().forEach(key -> members.add(write(key)));
        return JsonText.write(
                new Json.Members().put("keys", new Json.Arr(members)).object());
    }

    private static Optional<IssuerKey> read(Json json) throws Refused {
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
        return (key.has("signs") ? KeyUse.ofCode(key.string("signs")) : Optional.of(KeyUse.CERTIFICATE))
                .map(use -> new IssuerKey(keyId, publicKey, from, until, use));
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
