package jp.mamori.registry.platform.key;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

/**
 * A key as the registry knows it: its name, its public half and its life, never the key itself.
 *
 * @param alias its name in the keystore, and the {@code kid} of what it signs
 * @param certificate X.509, DER; null for a secret key
 * @param signsUntil null while it may sign
 * @param verifiesUntil when the last that it signed has expired; null while that is not known
 * @param loggedBefore size of the log at the last checkpoint before the compromise
 */
@MappedEntity("service_key")
public record ServiceKey(
        @Id @BinaryUuid UUID id,
        String alias,
        KeyKind kind,
        @io.micronaut.core.annotation.Nullable byte @Nullable [] certificate,
        KeyState state,
        Instant generatedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt,
        @Nullable Instant signsUntil,
        @Nullable Instant verifiesUntil,
        @Nullable Instant compromisedAt,
        @Nullable Long loggedBefore) {
    /** The file of its events. */
    public FileId file() {
        return new FileId(id);
    }

    public PublicKey publicKey() {
        if (certificate == null) {
            throw new IllegalStateException(alias + " is a secret key");
        }
        try {
            var read =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
            return ((X509Certificate) read).getPublicKey();
        } catch (CertificateException e) {
            throw new IllegalStateException("the certificate of " + alias + " cannot be read", e);
        }
    }

    /** When a published key may become active: nobody is without it then. */
    public Instant mayBeActiveFrom() {
        return Objects.requireNonNull(publishedAt).plus(kind.publishedFor());
    }

    /** Whether those who check what it made still need its public half. */
    public boolean isPublished(Instant now) {
        return switch (state) {
            case GENERATED -> false;
            case PUBLISHED, ACTIVE, COMPROMISED -> publishedAt != null;
            case RETIRED -> verifiesUntil == null || now.isBefore(verifiesUntil);
        };
    }

    @Override
    public String toString() {
        return "ServiceKey[" + alias + ", " + state + "]";
    }
}
