package jp.mamori.registry.demo.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import jp.mamori.registry.platform.crypto.SelfSigned;

/**
 * The key by which the applicants' sign-in knows the demo's portal ({@code private_key_jwt}).
 *
 * <p>Kept in a PKCS#12 file, as an operator's would be; its alias is the client's name in the portal.
 * Source: RFC 7523 section 2.2.
 */
public final class ClientKey {
    private static final String ALIAS = "applicant";
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final ECKey key;

    private ClientKey(ECKey key) {
        this.key = key;
    }

    /** Reads the key, and makes it first where there is no file. */
    public static ClientKey open(Path file, String password) throws IOException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            if (Files.notExists(file)) {
                make(store, file, password.toCharArray());
            }
            try (var in = Files.newInputStream(file)) {
                store.load(in, password.toCharArray());
            }
            var published = (ECPublicKey) store.getCertificate(ALIAS).getPublicKey();
            var secret = (ECPrivateKey) store.getKey(ALIAS, password.toCharArray());
            return new ClientKey(new ECKey.Builder(Curve.P_256, published)
                    .privateKey(secret)
                    .keyIDFromThumbprint()
                    .build());
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IOException("cannot open " + file, e);
        }
    }

    private static void make(KeyStore store, Path file, char[] password) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var certificate = SelfSigned.of(pair, "SHA256withECDSA", "mamori-portal", Instant.now());
        store.load(null, null);
        store.setKeyEntry(ALIAS, pair.getPrivate(), password, new Certificate[] {certificate});
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
    }

    /** The public half, as its owner publishes it. */
    JWKSet published() {
        return new JWKSet(key).toPublicJWKSet();
    }

    /** Says to one token endpoint, once and within a minute, that the client asks. */
    public String assertion(String client, String tokenEndpoint, Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(tokenEndpoint)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the demo's client key could not sign", e);
        }
    }
}
