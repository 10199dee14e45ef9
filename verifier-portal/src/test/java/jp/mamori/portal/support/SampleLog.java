package jp.mamori.portal.support;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mamori.certificate.transparency.EventProof;
import jp.mamori.certificate.transparency.LoggedEvent;
import jp.mamori.certificate.transparency.NoteSigner;
import jp.mamori.certificate.transparency.TransparencyProof;
import jp.mamori.certificate.transparency.VerifierKey.Type;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.InclusionProof;
import jp.mamori.certificate.transparency.tree.TreeHead;

/** A transparency log of three entries, of which the second is whatever a test wants proved. */
public final class SampleLog {
    private static final String SALT = "0123456789abcdef0123456789abcdef";
    private static final Hash FIRST = Hash.leaf("first".getBytes(StandardCharsets.US_ASCII));
    private static final Hash THIRD = Hash.leaf("third".getBytes(StandardCharsets.US_ASCII));

    private final NoteSigner signer;

    public SampleLog(String origin) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            signer = NoteSigner.of(origin, Type.NOTE, pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The registry's answer about the log. */
    public String json() {
        return """
                {"origin":"%s","key":"%s","size":3,"signedAt":"2026-11-22T09:43:46Z","witness":"UNWITNESSED","witnessKey":null}""".formatted(signer.verifierKey().name(), signer.verifierKey().text());
    }

    public String key() {
        return signer.verifierKey().text();
    }

    /** The proof of an event with this private part. */
    public String proof(UUID id, String type, String privatePart) {
        var opening = (SALT + privatePart).getBytes(StandardCharsets.UTF_8);
        var event = new LoggedEvent(id, type, Instant.parse("2026-11-20T01:00:00Z"), Hash.sha256(opening));
        var root = Hash.node(Hash.node(FIRST, event.leaf()), THIRD);
        var note = signer.sign(new TreeHead(signer.verifierKey().name(), 3, root));
        var bare = new TransparencyProof(new byte[0], new InclusionProof(1, List.of(FIRST, THIRD)), note);
        return EventProof.file(event, opening, bare).format();
    }
}
