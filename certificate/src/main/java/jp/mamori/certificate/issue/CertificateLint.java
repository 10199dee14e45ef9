package jp.mamori.certificate.issue;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyStoreSigner;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.ClaimsReader;
import jp.mamori.certificate.token.CompactJws;

/**
 * Checks a certificate before it is signed: signs it with a throw-away key, reads and verifies the result as a
 * stranger would, and holds every rule against it.
 *
 * <p>The only maker of {@link PreparedCertificate}.
 * Thread-safe; one instance serves a process.
 */
public final class CertificateLint {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String THROW_AWAY = "throw-away";
    private static final String READABLE = "strictly-readable";

    private final Settings settings;
    private final Clock clock;
    private final SecureRandom random;
    private final Signer throwAway;
    private final IssuerKeys throwAwayKeys;

    public CertificateLint(Settings settings, Clock clock, SecureRandom random) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.throwAway = throwAwayKey();
        this.throwAwayKeys = IssuerKeys.of(List.of(IssuerKey.of(throwAway)));
    }

    /**
     * What certificates of this service are held against.
     *
     * @param statusListPrefix how the address of each of our status lists begins
     * @param portal the address of the portal, whose link is printed as a code
     */
    public record Settings(Issuer issuer, String statusListPrefix, URI portal) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** Fit to be signed, once. */
        record Passed(PreparedCertificate certificate) implements Outcome {}

        /** Not fit; a person looks at it. */
        record Failed(List<Violation> violations) implements Outcome {}
    }

    /** Writes the claims with new salts and checks them. */
    public Outcome prepare(CertificateContent content) {
        return prepare(CertificateIntent.of(content, random));
    }

    /** Checks an intent again that was stored before, unchanged. */
    public Outcome prepare(CertificateIntent intent) {
        try {
            CertificateToken token = intent.token(CompactJws.sign(throwAway, CertificateToken.TYPE, intent.payload()));
            token.jws().verifiedBy(throwAwayKeys, KeyUse.CERTIFICATE);
            CertificateContent content = ClaimsReader.read(token);
            List<Violation> violations = violations(token, content, clock.instant());
            return violations.isEmpty()
                    ? new Outcome.Passed(PreparedCertificate.linted(intent, content))
                    : new Outcome.Failed(violations);
        } catch (Refused e) {
            return new Outcome.Failed(List.of(new Violation(READABLE, e.reason())));
        }
    }

    /**
     * The rules that an issued certificate breaks, judged at its own issue; empty when it was fit to be signed.
     *
     * <p>Says nothing about its signature: {@link CompactJws#verifiedBy} does.
     *
     * @param token with all its disclosures
     */
    public List<Violation> relint(CertificateToken token) {
        try {
            CertificateContent content = ClaimsReader.read(token);
            return violations(token, content, content.issuedAt());
        } catch (Refused e) {
            return List.of(new Violation(READABLE, e.reason()));
        }
    }

    private List<Violation> violations(CertificateToken token, CertificateContent content, Instant now) {
        LintRule.Draft draft = new LintRule.Draft(token, content, settings, now);
        return LintRule.all().stream()
                .filter(rule -> !rule.holds().test(draft))
                .map(rule -> new Violation(rule.name(), rule.otherwise()))
                .toList();
    }

    private static Signer throwAwayKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return KeyStoreSigner.of(THROW_AWAY, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no provider for P-256", e);
        }
    }
}
