package jp.mamori.registry.platform.crypto;

import java.io.IOException;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;

/**
 * A hardware module behind PKCS#11, through the JDK's SunPKCS11 provider.
 *
 * <p>Private keys are made inside and never leave it.
 * Opened at the first use, and again after it failed: one that was away for a while serves again without a restart.
 */
final class HardwareModule {
    private final Provider provider;
    private final char[] pin;
    private @Nullable KeyStore open;

    /** Configures the provider from a file; a module that is away does not matter yet. */
    HardwareModule(String configuration, char[] pin) {
        this.provider = Security.getProvider("SunPKCS11").configure(configuration);
        this.pin = pin;
    }

    Provider provider() {
        return provider;
    }

    synchronized @Nullable Key key(String alias) throws GeneralSecurityException {
        return store().getKey(alias, null);
    }

    synchronized @Nullable X509Certificate certificate(String alias) throws GeneralSecurityException {
        return (X509Certificate) store().getCertificate(alias);
    }

    synchronized void generate(String alias, KeyAlgorithm algorithm, Instant now) throws GeneralSecurityException {
        var pair = algorithm.pair(provider);
        var certificate = SelfSigned.of(pair, algorithm.algorithm(), "Mamori " + alias, now, provider);
        store().setKeyEntry(alias, pair.getPrivate(), null, new Certificate[] {certificate});
    }

    /** Sees at the next use what another process made. */
    synchronized void readAgain() {
        open = null;
    }

    /** Opens it anew at the next use, after a failure; keys that were taken out before are of no use then. */
    synchronized void forget() {
        open = null;
        if (provider instanceof AuthProvider token) {
            try {
                token.logout();
            } catch (LoginException | ProviderException gone) {
                // A token that is away has no session to end.
            }
        }
    }

    private KeyStore store() throws GeneralSecurityException {
        var known = open;
        if (known != null) {
            return known;
        }
        try {
            var store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            open = store;
            return store;
        } catch (IOException | ProviderException e) {
            throw new GeneralSecurityException("the hardware module does not open", e);
        }
    }

    @Override
    public String toString() {
        return "HardwareModule[" + provider.getName() + "]";
    }
}
