package jp.mamori.registry.platform.crypto;

import java.io.IOException;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hardware module behind PKCS#11, through the JDK's SunPKCS11 provider.
 *
 * <p>Private keys are made inside and never leave it.
 * Opened at the first use, and again after it failed: one that was away for a while, at the start too, serves again
 * without a restart.
 * A PIN that was refused is not tried again, because modules lock themselves after some wrong ones.
 */
final class HardwareModule {
    private static final Logger LOG = LoggerFactory.getLogger(HardwareModule.class);

    private final String configuration;
    private final char[] pin;
    private @Nullable Provider provider;
    private @Nullable KeyStore open;
    private boolean pinRefused;

    /** Takes the provider's configuration from a file, which must be right; a module that is away does not matter yet. */
    HardwareModule(String configuration, char[] pin) {
        this.configuration = configuration;
        this.pin = pin;
        try {
            connected();
        } catch (ProviderException away) {
            LOG.warn("The hardware module of {} does not answer", configuration);
        }
    }

    private synchronized Provider connected() {
        var known = provider;
        if (known == null) {
            known = Security.getProvider("SunPKCS11").configure(configuration);
            provider = known;
        }
        return known;
    }

    /** Where its keys sign; null while it has not answered since the start. */
    synchronized @Nullable Provider provider() {
        return provider;
    }

    synchronized String name() {
        return provider == null ? "SunPKCS11" : provider.getName();
    }

    synchronized @Nullable Key key(String alias) throws GeneralSecurityException {
        return store().getKey(alias, null);
    }

    synchronized @Nullable X509Certificate certificate(String alias) throws GeneralSecurityException {
        return (X509Certificate) store().getCertificate(alias);
    }

    synchronized void generate(String alias, KeyAlgorithm algorithm, Instant now) throws GeneralSecurityException {
        var inside = connected();
        var pair = algorithm.pair(inside);
        var certificate = SelfSigned.of(pair, algorithm.algorithm(), "Mamori " + alias, now, inside);
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
        if (pinRefused) {
            throw new GeneralSecurityException("the hardware module refused the PIN");
        }
        try {
            var store = KeyStore.getInstance("PKCS11", connected());
            store.load(null, pin);
            open = store;
            return store;
        } catch (IOException | ProviderException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                pinRefused = true;
                LOG.error(
                        "The hardware module of {} refused the PIN; it is not asked again before a start",
                        configuration);
            }
            throw new GeneralSecurityException("the hardware module does not open", e);
        }
    }

    @Override
    public String toString() {
        return "HardwareModule[" + name() + "]";
    }
}
