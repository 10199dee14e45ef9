package jp.mamori.registry.check.number;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.certificate.Audience;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.CertifiedOutcome;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.NamesAssurance;
import jp.mamori.certificate.NamesSearched;
import jp.mamori.certificate.Purpose;
import jp.mamori.certificate.Register;
import jp.mamori.certificate.Registers;
import jp.mamori.certificate.StatusReference;
import jp.mamori.certificate.Subject;
import jp.mamori.certificate.issue.CertificateLint;
import jp.mamori.certificate.issue.CertificateSigner;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyStoreSigner;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.status.StatusLists;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.verify.CertificateVerifier;
import jp.mamori.certificate.verify.Expected;
import jp.mamori.certificate.verify.Verification;
import jp.mamori.registry.certificate.key.StatusListAddress;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.crypto.Place;

/**
 * A certificate of nobody, checked in the place of one that does not exist, so that both take the same work.
 *
 * <p>Signed with a key that lives in this process only and that nobody else trusts.
 */
@Singleton
class StandIn {
    private static final Place PLACE = Place.of("certificate", "token_ct", new UUID(0, 0));

    private final CertificateVerifier verifier;
    private final byte[] token;

    StandIn(Issuer issuer, CertificateLint lint, Clock clock) {
        var signer = ownKey();
        var keys = IssuerKeys.of(List.of(IssuerKey.of(signer)));
        var noLists = new StatusLists(issuer, () -> keys, uri -> Optional.empty());
        this.verifier = new CertificateVerifier(issuer, () -> keys, noLists, StatusFreshness.server(), clock);
        var issued = clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        this.token = sign(lint, content(issuer, issued), signer).compact().getBytes(US_ASCII);
    }

    /** Opens, reads and verifies it as a stored one; it is made out to nobody who asks. */
    Verification verify(FileKey key, Expected expected) {
        key.seal(token, PLACE);
        try {
            return verifier.verify(CertificateToken.read(new String(token, US_ASCII)), expected);
        } catch (Refused e) {
            throw new IllegalStateException("the stand-in does not read: " + e.reason());
        }
    }

    private static CertificateToken sign(CertificateLint lint, CertificateContent content, Signer signer) {
        return switch (lint.prepare(content)) {
            case CertificateLint.Outcome.Passed(var prepared) -> new CertificateSigner(signer).sign(prepared);
            case CertificateLint.Outcome.Failed(var violations) ->
                throw new IllegalStateException("the stand-in fails the lint: " + violations);
        };
    }

    private static CertificateContent content(Issuer issuer, Instant issued) {
        return new CertificateContent(
                issuer,
                CertificateNumber.random(new SecureRandom()),
                issued,
                issued.plus(Duration.ofDays(180)),
                new StatusReference(0, new StatusListAddress(issuer, 1).uri()),
                CertifiedOutcome.NO_MATCHING_RECORD,
                issued,
                new Registers(Map.of(Register.TEACHING_LICENCE, issued)),
                NamesAssurance.SELF_DECLARED,
                new Audience("nobody", "nobody"),
                new Purpose("TEACHING"),
                null,
                new Subject("nobody", "nobody", "ノーバディ", "ノーバディ", LocalDate.of(1990, 1, 1)),
                List.of(),
                new NamesSearched(0, 1, 0),
                List.of(),
                List.of());
    }

    private static Signer ownKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return KeyStoreSigner.of("stand-in", generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no provider for P-256", e);
        }
    }
}
