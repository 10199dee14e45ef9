package jp.mamori.registry.audit.tree;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.mamori.certificate.transparency.NoteSigner;
import jp.mamori.certificate.transparency.SignedNote;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.VerifierKey;
import jp.mamori.certificate.transparency.VerifierKey.Type;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.TreeHead;
import jp.mamori.registry.platform.Settings;
import jp.mamori.registry.platform.crypto.Keystore;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyRing;
import jp.mamori.registry.platform.key.KeyState;
import jp.mamori.registry.platform.key.ServiceKey;

/**
 * The keys that sign checkpoints, and whom the log itself believes.
 *
 * <p>A checkpoint has a signature by the active key and by each that is published, so that everybody can change over to
 * the next one before it takes over.
 * Origin: where the log is served, without the scheme.
 */
@Singleton
public class LogKey {
    private final KeyRing ring;
    private final Keystore keystore;
    private final String origin;
    private final List<VerifierKey> witnesses;
    private final Map<String, NoteSigner> signers = new ConcurrentHashMap<>();

    LogKey(KeyRing ring, Keystore keystore, Settings settings, LogSettings logSettings) {
        this.ring = ring;
        this.keystore = keystore;
        this.origin = origin(settings);
        this.witnesses = witnesses(logSettings);
    }

    private static String origin(Settings settings) {
        var issuer = URI.create(settings.issuer());
        return issuer.getRawAuthority() + issuer.getRawPath() + "/v1/log";
    }

    private static List<VerifierKey> witnesses(LogSettings settings) {
        if (settings.witnessKey() == null) {
            return List.of();
        }
        try {
            return List.of(VerifierKey.parse(settings.witnessKey()));
        } catch (ProofRejected e) {
            throw new IllegalStateException("mamori.log.witness-key is no verifier key", e);
        }
    }

    /** The head as a checkpoint, signed by every key in use. */
    SignedNote sign(TreeHead head) {
        var keys = ring.now().inUse(KeyKind.LOG);
        var first = signer(ring.active(KeyKind.LOG)).sign(head);
        return first.with(keys.stream()
                .filter(key -> !key.alias().equals(ring.active(KeyKind.LOG).alias()))
                .flatMap(key -> signer(key).sign(head).signatures().stream())
                .toList());
    }

    /** Signs with the active key alone. */
    public NoteSigner signer() {
        return signer(ring.active(KeyKind.LOG));
    }

    private NoteSigner signer(ServiceKey key) {
        return signers.computeIfAbsent(key.alias(), alias -> {
            var pair = keystore.pair(alias);
            if (!Arrays.equals(pair.getPublic().getEncoded(), key.publicKey().getEncoded())) {
                throw new IllegalStateException(alias + " in this node's keystore is another key than the registry's");
            }
            return NoteSigner.of(origin, Type.NOTE, pair.getPrivate(), pair.getPublic());
        });
    }

    public VerifierKey verifierKey() {
        return verifierKey(ring.active(KeyKind.LOG));
    }

    private VerifierKey verifierKey(ServiceKey key) {
        return VerifierKey.of(origin, Type.NOTE, key.publicKey());
    }

    /** The key that takes over next; empty while none is published. */
    public Optional<VerifierKey> next() {
        return ring.now().of(KeyKind.LOG).stream()
                .filter(key -> key.state() == KeyState.PUBLISHED)
                .findFirst()
                .map(this::verifierKey);
    }

    public String origin() {
        return origin;
    }

    /** Believes its own signatures, former ones too, and, where there is one, the enrolled witness. */
    public Trust trust() {
        var active = ring.active(KeyKind.LOG);
        var own = Stream.concat(
                        Stream.of(active),
                        ring.now().of(KeyKind.LOG).stream()
                                .filter(key -> key.publishedAt() != null
                                        && !key.alias().equals(active.alias())))
                .map(this::verifierKey)
                .toList();
        return new Trust(own, witnesses, 0);
    }
}
