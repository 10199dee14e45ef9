package jp.mamori.benchmarks.certificate;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
import jp.mamori.certificate.key.CryptoProviders;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyStoreSigner;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.status.StatusList;
import jp.mamori.certificate.status.StatusListToken;
import jp.mamori.certificate.status.StatusLists;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.verify.CertificateVerifier;

/** One certificate as the registry issues them, its issuer's keys and its status list. */
final class Samples {
    static final Issuer ISSUER = new Issuer("https://registry.example");
    static final String LIST = ISSUER.value() + "/v1/status-lists/1";

    final Signer signer;
    final IssuerKeys keys;
    final CertificateLint lint;
    final CertificateContent content;
    final CertificateToken token;
    final StatusList statusList;
    final String signedList;
    final CertificateVerifier verifier;
    final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    Samples() {
        CryptoProviders.installFastest();
        signer = KeyStoreSigner.of("issuer-1", pair());
        // As a verifier gets them: read from the published set.
        keys = IssuerKeys.parse(IssuerKeys.of(List.of(IssuerKey.of(signer))).toJwks());
        var clock = Clock.systemUTC();
        var settings = new CertificateLint.Settings(
                ISSUER, ISSUER.value() + "/v1/status-lists/", URI.create("https://portal.example"));
        lint = new CertificateLint(settings, clock, new SecureRandom());
        content = content(now);
        token = issued();
        statusList = StatusList.ofInvalid(invalid(), StatusList.DEFAULT_SIZE);
        signedList = signedList();
        var lists = new StatusLists(ISSUER, () -> keys, uri -> Optional.of(signedList));
        verifier = new CertificateVerifier(ISSUER, () -> keys, lists, StatusFreshness.server(), clock);
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no provider for P-256", e);
        }
    }

    private static CertificateContent content(Instant now) {
        return new CertificateContent(
                ISSUER,
                CertificateNumber.random(new SecureRandom()),
                now,
                now.plus(Duration.ofDays(182)),
                new StatusReference(40_321, LIST),
                CertifiedOutcome.NO_MATCHING_RECORD,
                now,
                new Registers(Map.of(
                        Register.TEACHING_LICENCE, now.minusSeconds(86_400),
                        Register.NURSERY_REGISTRATION, now.minusSeconds(172_800))),
                NamesAssurance.SELF_DECLARED,
                new Audience("org_01JD8Z6T3N5W7Y9B1D3F5H7K9M", "学校法人若葉台学園"),
                new Purpose("TEACHING"),
                null,
                new Subject("髙橋", "さくら", "タカハシ", "サクラ", LocalDate.of(1990, 4, 1)),
                List.of(),
                new NamesSearched(0, 1, 1),
                List.of("平六養学一第123号"),
                List.of());
    }

    /** With the lint before it, as in production. */
    CertificateToken issued() {
        return switch (lint.prepare(content)) {
            case CertificateLint.Outcome.Passed(var prepared) -> new CertificateSigner(signer).sign(prepared);
            case CertificateLint.Outcome.Failed(var violations) ->
                throw new IllegalStateException(violations.toString());
        };
    }

    /** Decoys, and three in a hundred that ended. */
    static BitSet invalid() {
        var random = new Random(20_261_122);
        var bits = new BitSet(StatusList.DEFAULT_SIZE);
        while (bits.cardinality() < StatusList.DEFAULT_SIZE / 20) {
            bits.set(random.nextInt(StatusList.DEFAULT_SIZE));
        }
        bits.clear(40_321);
        return bits;
    }

    String signedList() {
        return new StatusListToken(LIST, now, now.plus(Duration.ofHours(24)), Duration.ofSeconds(30), statusList)
                .sign(signer, ISSUER);
    }
}
