package jp.mamori.registry.audit.tree;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import jp.mamori.certificate.transparency.NoteSigner;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.VerifierKey;
import jp.mamori.certificate.transparency.VerifierKey.Type;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.registry.platform.Settings;
import jp.mamori.registry.platform.crypto.Keystore;

/**
 * The key that signs checkpoints, and whom the log itself believes.
 *
 * <p>Origin: where the log is served, without the scheme.
 */
@Singleton
public class LogKey {
    private final NoteSigner signer;
    private final Trust trust;

    LogKey(Keystore keystore, Settings settings, LogSettings logSettings) {
        var pair = keystore.pair("log-1");
        signer = NoteSigner.of(origin(settings), Type.NOTE, pair.getPrivate(), pair.getPublic());
        trust = new Trust(signer.verifierKey(), witnesses(logSettings), 0);
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

    public NoteSigner signer() {
        return signer;
    }

    public VerifierKey verifierKey() {
        return signer.verifierKey();
    }

    public String origin() {
        return signer.verifierKey().name();
    }

    /** Believes its own signature and, where there is one, the enrolled witness. */
    public Trust trust() {
        return trust;
    }
}
