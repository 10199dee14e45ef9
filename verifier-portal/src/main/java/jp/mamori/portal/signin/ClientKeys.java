package jp.mamori.portal.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The portal's own keys as an OpenID Connect client.
 *
 * <p>A file that cannot be read, or a key that is not on P-256, stops the start.
 */
@Singleton
class ClientKeys {
    private final Map<String, ECKey> keys = new TreeMap<>();

    ClientKeys(ClientKeysSettings settings) throws IOException, GeneralSecurityException, JOSEException {
        if (settings.path() != null && settings.password() != null) {
            read(Path.of(settings.path()), settings.password().toCharArray());
        }
    }

    private void read(Path path, char[] password) throws IOException, GeneralSecurityException, JOSEException {
        var store = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(path)) {
            store.load(file, password);
        }
        for (var alias : Collections.list(store.aliases())) {
            keys.put(alias, key(store, alias, password));
        }
    }

    private static ECKey key(KeyStore store, String alias, char[] password)
            throws GeneralSecurityException, JOSEException {
        if (store.getKey(alias, password) instanceof ECPrivateKey secret
                && store.getCertificate(alias).getPublicKey() instanceof ECPublicKey published) {
            return new ECKey.Builder(Curve.P_256, published)
                    .privateKey(secret)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint()
                    .build();
        }
        throw new IllegalStateException("the key " + alias + " of mamori.client-keys.path is not on P-256");
    }

    /** The key of a client; empty where it has none. */
    Optional<ECKey> of(String client) {
        return Optional.ofNullable(keys.get(client));
    }

    /** The public halves, for the providers. */
    JWKSet published() {
        return new JWKSet(List.copyOf(keys.values())).toPublicJWKSet();
    }
}
