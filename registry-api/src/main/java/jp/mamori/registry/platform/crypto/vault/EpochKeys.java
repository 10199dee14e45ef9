package jp.mamori.registry.platform.crypto.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import jp.mamori.registry.platform.crypto.KeystoreSettings;
import org.jspecify.annotations.Nullable;

/**
 * The epoch keys, {@code epoch-1}, {@code epoch-2} and so on, in a PKCS#12 file of their own.
 *
 * <p>They stand apart from the keystore because that is backed up for years, and a key that is to be destroyed must not be.
 * A file that another node changed is read again at the next use.
 * A missing file stops the start unless the keystore may be created too.
 */
@Singleton
class EpochKeys {
    private static final String FIRST = "epoch-1";
    private static final int KEY_BYTES = 32;

    private final EpochFile file;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Loaded loaded;

    EpochKeys(KeystoreSettings keystore, EpochSettings settings) {
        var path = settings.path() == null
                ? Path.of(keystore.path()).resolveSibling("epoch-keys.p12")
                : Path.of(settings.path());
        file = new EpochFile(path, keystore.password().toCharArray());
        if (keystore.create() && Files.notExists(path)) {
            add(FIRST);
        }
        present();
    }

    private record Loaded(FileTime modified, @Nullable Object identity, Map<String, Aead> keys) {
        boolean isOf(BasicFileAttributes now) {
            return modified.equals(now.lastModifiedTime()) && (identity == null || identity.equals(now.fileKey()));
        }
    }

    Aead key(String alias) {
        var key = present().get(alias);
        if (key == null) {
            throw new IllegalStateException("there is no " + alias);
        }
        return key;
    }

    /** The newest: what is wrapped now is wrapped under it. */
    String current() {
        return aliases().last();
    }

    /** All there are, oldest first. */
    SortedSet<String> aliases() {
        SortedSet<String> aliases = new TreeSet<>(Comparator.comparingInt(EpochKeys::number));
        aliases.addAll(present().keySet());
        return Collections.unmodifiableSortedSet(aliases);
    }

    static int number(String alias) {
        return Integer.parseInt(alias.substring("epoch-".length()));
    }

    /** Makes a key unless there is one of that name. */
    void add(String alias) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        change(keys -> keys.putIfAbsent(alias, new SecretKeySpec(bytes, "AES")));
    }

    /** Makes everything wrapped under it unreadable for good; safe to repeat. */
    void destroy(String alias) {
        change(keys -> keys.remove(alias));
    }

    private void change(Consumer<Map<String, SecretKeySpec>> what) {
        try {
            file.change(what);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot write the epoch keys", e);
        }
    }

    private Map<String, Aead> present() {
        try {
            var now = file.attributes();
            var known = loaded;
            return known != null && known.isOf(now) ? known.keys() : load(now);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the epoch keys", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot read the epoch keys", e);
        }
    }

    private Map<String, Aead> load(BasicFileAttributes now) throws IOException, GeneralSecurityException {
        var keys = new TreeMap<String, Aead>();
        for (var entry : file.read().entrySet()) {
            keys.put(entry.getKey(), new AesGcmJce(entry.getValue().getEncoded()));
        }
        loaded = new Loaded(now.lastModifiedTime(), now.fileKey(), keys);
        return keys;
    }
}
