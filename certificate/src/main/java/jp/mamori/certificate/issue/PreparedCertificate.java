package jp.mamori.certificate.issue;

import java.util.concurrent.atomic.AtomicBoolean;
import jp.mamori.certificate.CertificateContent;

/**
 * A certificate that passed the lint and may be signed, once.
 *
 * <p>Only {@link CertificateLint} makes one, so that signing something that was not linted does not compile.
 */
public final class PreparedCertificate {
    private final CertificateIntent intent;
    private final CertificateContent content;
    private final AtomicBoolean redeemed = new AtomicBoolean();

    private PreparedCertificate(CertificateIntent intent, CertificateContent content) {
        this.intent = intent;
        this.content = content;
    }

    static PreparedCertificate linted(CertificateIntent intent, CertificateContent content) {
        return new PreparedCertificate(intent, content);
    }

    /** What to store before signing. */
    public CertificateIntent intent() {
        return intent;
    }

    public CertificateContent content() {
        return content;
    }

    CertificateIntent redeem() {
        if (!redeemed.compareAndSet(false, true)) {
            throw new IllegalStateException("a prepared certificate is signed once");
        }
        return intent;
    }

    @Override
    public String toString() {
        return "PreparedCertificate[" + content.number() + "]";
    }
}
