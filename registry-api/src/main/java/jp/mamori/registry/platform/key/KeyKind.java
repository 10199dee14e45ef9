package jp.mamori.registry.platform.key;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.mamori.registry.platform.crypto.KeyAlgorithm;

/**
 * What a key is for.
 *
 * <p>Its keys are named {@code issuer-1}, {@code issuer-2} and so on; the first of each is made with the keystore.
 * The epoch keys live by the night, in the vault's own file and table.
 */
public enum KeyKind {
    /** Signs certificates and status lists. */
    ISSUER(KeyAlgorithm.P256, Places.MODULE, Caches.KEY_SET),
    /** Signs check receipts. */
    RECEIPT(KeyAlgorithm.P256, Places.MODULE, Caches.KEY_SET),
    /** Signs the printed page; its certificate travels in the page. */
    DOCUMENT(KeyAlgorithm.P256, Places.MODULE, Caches.NODES),
    /** Signs checkpoints of the transparency log; published, it signs beside the active one, because people configure it. */
    LOG(KeyAlgorithm.ED25519, Places.FILE, Caches.PEOPLE),
    /** Wraps the data keys of files. */
    KEK(KeyAlgorithm.AES, Places.FILE, Caches.NODES),
    /** Hashes match keys. */
    MATCH_KEY(KeyAlgorithm.HMAC, Places.FILE, Caches.NODES),
    /** Hashes the references by which employers find their checks. */
    REFERENCE(KeyAlgorithm.HMAC, Places.FILE, Caches.NODES);

    private static final Pattern ALIAS = Pattern.compile("([a-z]+(?:-[a-z]+)*)-([1-9][0-9]{0,5})");

    private final KeyAlgorithm algorithm;
    private final boolean inModule;
    private final Duration publishedFor;

    KeyKind(KeyAlgorithm algorithm, boolean inModule, Duration publishedFor) {
        this.algorithm = algorithm;
        this.inModule = inModule;
        this.publishedFor = publishedFor;
    }

    /** Where a key may live. */
    private static final class Places {
        static final boolean MODULE = true;
        static final boolean FILE = false;
    }

    /** For how long somebody may go on without a key that was published. */
    private static final class Caches {
        /** Twice the {@code max-age} of the key set. */
        static final Duration KEY_SET = Duration.ofMinutes(10);

        static final Duration NODES = KeyRing.NOTICED;
        static final Duration PEOPLE = Duration.ofDays(1);
    }

    public KeyAlgorithm algorithm() {
        return algorithm;
    }

    /** Whether its keys live in the hardware module where there is one. */
    public boolean inModule() {
        return inModule;
    }

    /** How long a key is published before it may be active: longer than every cache keeps the set without it. */
    Duration publishedFor() {
        return publishedFor;
    }

    /** Whether the key is one of a pair. */
    public boolean isPair() {
        return algorithm == KeyAlgorithm.P256 || algorithm == KeyAlgorithm.ED25519;
    }

    /** What the names of its keys begin with, such as {@code match-key}. */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String alias(int number) {
        return prefix() + "-" + number;
    }

    public static Optional<KeyKind> ofPrefix(String prefix) {
        return Arrays.stream(values())
                .filter(kind -> kind.prefix().equals(prefix))
                .findFirst();
    }

    /** The number in the name of a key: 2 for {@code issuer-2}. */
    public static int number(String alias) {
        var matcher = ALIAS.matcher(alias);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no name of a key: " + alias);
        }
        return Integer.parseInt(matcher.group(2));
    }
}
