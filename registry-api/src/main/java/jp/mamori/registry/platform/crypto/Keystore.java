package jp.mamori.registry.platform.crypto;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The keys that stand above all others: a PKCS#12 file (RFC 7292) and, where one is configured, a hardware module.
 *
 * <p>Named {@code issuer-1}, {@code issuer-2} and so on; what each is for and when is the key ring's to say.
 * Besides those there are {@code session-1}, {@code public-id}, {@code cursor-1} and {@code idempotency-1}.
 * A missing file, alias or a wrong password stops the start; a module that is away stops what it signs.
 * A key that another process added is found when it is first asked for.
 */
@Singleton
public class Keystore {
    private final Path path;
    private final char[] password;
    private final NewKeystore newKeystore;
    private final Clock clock;
    private final @Nullable HardwareModule module;
    private final Map<String, Key> opened = new ConcurrentHashMap<>();
    private volatile KeyStore file;

    Keystore(KeystoreSettings settings, NewKeystore newKeystore, Clock clock)
            throws IOException, GeneralSecurityException {
        this.path = Path.of(settings.path());
        this.password = settings.password().toCharArray();
        this.newKeystore = newKeystore;
        this.clock = clock;
        this.module = settings.module() == null
                ? null
                : new HardwareModule(
                        settings.module(),
                        Objects.requireNonNull(settings.pin()).toCharArray());
        if (settings.create() && Files.notExists(path)) {
            newKeystore.write(path, password, module != null);
        }
        file = NewKeystore.read(path, password);
        if (settings.create() && module != null) {
            makeFirstInModule();
        }
    }

    private void makeFirstInModule() {
        for (var alias : NewKeystore.FIRST_IN_MODULE) {
            if (!has(alias)) {
                generate(alias, KeyAlgorithm.P256, true);
            }
        }
    }

    public SecretKey secret(String alias) {
        return (SecretKey) key(alias);
    }

    public SigningKey signing(String alias) {
        var key = (PrivateKey) key(alias);
        return new SigningKey(alias, key, certificate(alias), key.getEncoded() == null ? provider() : null);
    }

    private java.security.@Nullable Provider provider() {
        return module == null ? null : module.provider();
    }

    /** A key pair of whatever algorithm its alias has. */
    public KeyPair pair(String alias) {
        return new KeyPair(certificate(alias).getPublicKey(), (PrivateKey) key(alias));
    }

    public X509Certificate certificate(String alias) {
        return certificateIfAny(alias).orElseThrow(() -> missing(alias));
    }

    public boolean has(String alias) {
        try {
            return keyIfAny(alias) != null;
        } catch (GeneralSecurityException | ProviderException e) {
            throw unreadable(alias, e);
        }
    }

    /** Whether a key can be used now; false also while the module it lives in is away. */
    public boolean opens(String alias) {
        try {
            return file.isKeyEntry(alias) || keyIfAny(alias) != null;
        } catch (GeneralSecurityException | ProviderException away) {
            forgetModule();
            return false;
        }
    }

    /** Throws where this node lacks a key that it is going to need. */
    public void require(String alias) {
        key(alias);
    }

    /** Makes a key; in the module where it may live there and there is one. */
    public void generate(String alias, KeyAlgorithm algorithm, boolean mayLiveInModule) {
        try {
            if (module != null && mayLiveInModule) {
                module.generate(alias, algorithm, clock.instant());
            } else {
                newKeystore.add(path, password, alias, algorithm);
                file = NewKeystore.read(path, password);
            }
        } catch (IOException | GeneralSecurityException | ProviderException e) {
            throw new IllegalStateException("the key " + alias + " cannot be made", e);
        }
    }

    /** Opens the module anew at the next use, because it did not answer. */
    public void forgetModule() {
        if (module != null) {
            module.forget();
        }
    }

    /** Where keys that sign live: the name of the module's provider; empty where all are in the file. */
    public Optional<String> moduleName() {
        return Optional.ofNullable(module).map(HardwareModule::name);
    }

    private Key key(String alias) {
        var known = opened.get(alias);
        if (known != null) {
            return known;
        }
        try {
            var key = keyIfAny(alias);
            if (key == null) {
                throw missing(alias);
            }
            // A module's key is only a handle, and ends with the module's session.
            if (key.getEncoded() != null) {
                opened.put(alias, key);
            }
            return key;
        } catch (GeneralSecurityException | ProviderException e) {
            throw unreadable(alias, e);
        }
    }

    /** The file is asked first: what is in it needs no module. */
    private @Nullable Key keyIfAny(String alias) throws GeneralSecurityException {
        var key = file.getKey(alias, password);
        if (key == null && module != null) {
            key = inModule(alias);
        }
        if (key == null) {
            readFileAgain();
            key = file.getKey(alias, password);
        }
        return key;
    }

    private @Nullable Key inModule(String alias) throws GeneralSecurityException {
        var asked = Objects.requireNonNull(module);
        var key = asked.key(alias);
        if (key == null) {
            asked.readAgain();
            key = asked.key(alias);
        }
        return key;
    }

    private Optional<X509Certificate> certificateIfAny(String alias) {
        try {
            require(alias);
            var inFile = (X509Certificate) file.getCertificate(alias);
            return Optional.ofNullable(inFile != null || module == null ? inFile : module.certificate(alias));
        } catch (GeneralSecurityException | ProviderException e) {
            throw unreadable(alias, e);
        }
    }

    private void readFileAgain() throws GeneralSecurityException {
        try {
            file = NewKeystore.read(path, password);
        } catch (IOException e) {
            throw new GeneralSecurityException("the keystore cannot be read again", e);
        }
    }

    private static IllegalStateException missing(String alias) {
        return new IllegalStateException("the keystore has no " + alias);
    }

    private static IllegalStateException unreadable(String alias, Exception cause) {
        return new IllegalStateException("cannot read " + alias + " from the keystore", cause);
    }

    @Override
    public String toString() {
        return "Keystore[…]";
    }
}
