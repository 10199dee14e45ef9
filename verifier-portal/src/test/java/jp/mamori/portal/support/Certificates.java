package jp.mamori.portal.support;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import jp.mamori.certificate.Audience;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.CertifiedOutcome;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.LogReference;
import jp.mamori.certificate.NamesAssurance;
import jp.mamori.certificate.NamesSearched;
import jp.mamori.certificate.Purpose;
import jp.mamori.certificate.Register;
import jp.mamori.certificate.Registers;
import jp.mamori.certificate.StatedDisposition;
import jp.mamori.certificate.StatusReference;
import jp.mamori.certificate.Subject;
import jp.mamori.certificate.issue.CertificateLint;
import jp.mamori.certificate.issue.CertificateSigner;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyStoreSigner;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.receipt.CheckReceipt;
import jp.mamori.certificate.status.StatusList;
import jp.mamori.certificate.status.StatusListToken;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.verify.VerificationOutcome;

/** Issues certificates and status lists by the library, as the registry would. All persons are made up. */
public final class Certificates {
    public static final String LIST = "/v1/status-lists/1";
    public static final int INDEX = 40_321;
    private static final Issuer ISSUER = new Issuer(Portal.ISSUER);
    private final SecureRandom random = new SecureRandom();
    private final Signer signer = newSigner("test-1");
    private Signer current = signer;
    private final Signer receiptSigner = newSigner("test-receipt-1");

    private static Signer newSigner(String keyId) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return KeyStoreSigner.of(keyId, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String keys() {
        return IssuerKeys.of(List.of(IssuerKey.of(signer), IssuerKey.of(receiptSigner, KeyUse.RECEIPT)))
                .toJwks();
    }

    /** The key set after all keys came into other hands; the next one signs certificates and lists from now on. */
    public String keysAfterCompromise(Instant at, long loggedBefore) {
        current = newSigner("test-2");
        var compromise = new IssuerKey.Compromise(at, loggedBefore);
        return IssuerKeys.of(List.of(
                        lost(signer, KeyUse.CERTIFICATE, compromise),
                        lost(receiptSigner, KeyUse.RECEIPT, compromise),
                        IssuerKey.of(current)))
                .toJwks();
    }

    private static IssuerKey lost(Signer key, KeyUse use, IssuerKey.Compromise compromise) {
        return new IssuerKey(key.keyId(), key.publicKey(), null, null, use, compromise);
    }

    /** The receipt of a check made a minute ago. */
    public String receipt(VerificationOutcome outcome) {
        return new CheckReceipt(
                        ISSUER,
                        "chk_1",
                        Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS),
                        "org_e",
                        "ofc_1",
                        "TEACHING",
                        "NEW_HIRE",
                        outcome,
                        CertificateNumber.random(random),
                        "R7-012")
                .sign(receiptSigner);
    }

    public String statusList(Instant issuedAt, int... invalid) {
        BitSet set = new BitSet();
        for (int index : invalid) {
            set.set(index);
        }
        var list = StatusList.ofInvalid(set, StatusList.DEFAULT_SIZE);
        return new StatusListToken(
                        Portal.ISSUER + LIST,
                        issuedAt,
                        issuedAt.plus(Duration.ofHours(24)),
                        Duration.ofSeconds(30),
                        list)
                .sign(current, ISSUER);
    }

    public CertificateToken noRecord(Instant issued) {
        return issue(issued, CertifiedOutcome.NO_MATCHING_RECORD, List.of(), null);
    }

    /** Without a record, and with the claim of a log. */
    public CertificateToken claiming(Instant issued, LogReference log) {
        return issue(issued, CertifiedOutcome.NO_MATCHING_RECORD, List.of(), log);
    }

    public CertificateToken withRecord(Instant issued) {
        return issue(
                issued,
                CertifiedOutcome.RECORD_CONFIRMED,
                List.of(new StatedDisposition(
                        StatedDisposition.Kind.DISCIPLINARY_DISMISSAL,
                        LocalDate.of(2019, 3, 29),
                        "G1",
                        "東京都教育委員会",
                        null)),
                null);
    }

    private CertificateToken issue(
            Instant at, CertifiedOutcome outcome, List<StatedDisposition> stated, LogReference log) {
        Instant issued = at.truncatedTo(ChronoUnit.SECONDS);
        var lint = new CertificateLint(
                new CertificateLint.Settings(
                        ISSUER, Portal.ISSUER + "/v1/status-lists/", URI.create("https://portal.mamori.example")),
                Clock.fixed(issued.plusSeconds(1), ZoneOffset.UTC),
                random);
        var content = new CertificateContent(
                ISSUER,
                CertificateNumber.random(random),
                issued,
                issued.plus(Duration.ofDays(182)),
                new StatusReference(INDEX, Portal.ISSUER + LIST),
                outcome,
                issued,
                new Registers(Map.of(Register.TEACHING_LICENCE, issued.minusSeconds(86_400))),
                NamesAssurance.SELF_DECLARED,
                new Audience("org_1", "学校法人若葉台学園"),
                new Purpose("TEACHING"),
                log,
                new Subject("佐藤", "花子", "サトウ", "ハナコ", LocalDate.of(1992, 4, 12)),
                List.of(),
                new NamesSearched(0, 1, 1),
                List.of("平二七小一第12号"),
                stated);
        return switch (lint.prepare(content)) {
            case CertificateLint.Outcome.Passed(var prepared) -> new CertificateSigner(current).sign(prepared);
            case CertificateLint.Outcome.Failed(var violations) -> throw new AssertionError(violations.toString());
        };
    }
}
