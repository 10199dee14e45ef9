package jp.mamori.certificate.verify;

import java.time.Clock;
import java.util.function.Supplier;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.status.StatusLists;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.ClaimsReader;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.tree.Hash;

/**
 * Verifies certificates of one issuer.
 *
 * <p>Never throws for what it is given, fetches nothing, and writes nothing.
 * Clocks may differ by 60 seconds.
 * Thread-safe.
 */
public final class CertificateVerifier {
    private final Issuer issuer;
    private final Supplier<IssuerKeys> keys;
    private final StatusLists statusLists;
    private final StatusFreshness freshness;
    private final IssueProofs issueProofs;
    private final Clock clock;

    /** A verifier without the log: a certificate whose key is compromised cannot be told. */
    public CertificateVerifier(
            Issuer issuer, Supplier<IssuerKeys> keys, StatusLists statusLists, StatusFreshness freshness, Clock clock) {
        this(issuer, keys, statusLists, freshness, IssueProofs.none(), clock);
    }

    public CertificateVerifier(
            Issuer issuer,
            Supplier<IssuerKeys> keys,
            StatusLists statusLists,
            StatusFreshness freshness,
            IssueProofs issueProofs,
            Clock clock) {
        this.issueProofs = issueProofs;
        this.issuer = issuer;
        this.keys = keys;
        this.statusLists = statusLists;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** Verifies a token, or a link of our one form, as text. */
    public Verification verify(String presented, Expected expected) {
        VerificationRun run = new VerificationRun(clock.instant());
        try {
            return verify(read(presented), expected, run);
        } catch (Refused e) {
            return run.notGenuine(Step.Name.FORMAT, e.reason());
        }
    }

    /** Verifies a token that has passed the gate, for example one found in a PDF. */
    public Verification verify(CertificateToken token, Expected expected) {
        return verify(token, expected, new VerificationRun(clock.instant()));
    }

    private static CertificateToken read(String presented) throws Refused {
        if (presented.length() > CertificateToken.MAX_LENGTH * 3) {
            throw new Refused(Reason.TOO_LONG);
        }
        String text = presented.strip();
        return CertificateLink.looksLikeOne(text) ? CertificateLink.read(text) : CertificateToken.read(text);
    }

    private Verification verify(CertificateToken token, Expected expected, VerificationRun run) {
        CertificateContent content;
        IssuerKey key;
        try {
            content = ClaimsReader.read(token);
            run.pass(Step.Name.FORMAT);
        } catch (Refused e) {
            return run.notGenuine(Step.Name.FORMAT, e.reason());
        }
        try {
            key = token.jws().verifiedBy(keys.get(), KeyUse.CERTIFICATE);
            run.pass(Step.Name.SIGNATURE);
        } catch (Refused e) {
            return run.notGenuine(Step.Name.SIGNATURE, e.reason());
        }
        if (!content.issuer().equals(issuer)) {
            return run.notGenuine(Step.Name.ISSUER, Reason.ISSUER_OTHER);
        }
        if (!key.signsAt(content.issuedAt())) {
            return run.notGenuine(Step.Name.ISSUER, Reason.KEY_PERIOD);
        }
        run.pass(Step.Name.ISSUER);
        IssuerKey.Compromise compromise = key.compromise();
        if (compromise != null) {
            switch (issuedBefore(compromise, content, CertificateInLog.payload(token))) {
                case BEFORE -> {}
                case NOT_BEFORE -> {
                    return run.notGenuine(Step.Name.SIGNATURE, Reason.KEY_COMPROMISED);
                }
                case NOBODY_KNOWS -> {
                    return run.cannotTell(Step.Name.SIGNATURE, Reason.LOG_UNREACHABLE);
                }
            }
        }
        return run.judge(content, token, expected, statusLists, freshness);
    }

    private enum Issued {
        BEFORE,
        NOT_BEFORE,
        NOBODY_KNOWS
    }

    /** Whether the log had the certificate when only the issuer had the key. */
    private Issued issuedBefore(IssuerKey.Compromise compromise, CertificateContent content, Hash payload) {
        return switch (issueProofs.find(payload)) {
            case IssueProofs.Answer.Found(byte[] file, Trust trust) ->
                CertificateInLog.isBelow(compromise.loggedBefore(), payload, content.log(), file, trust)
                        ? Issued.BEFORE
                        : Issued.NOT_BEFORE;
            case IssueProofs.Answer.Absent() -> Issued.NOT_BEFORE;
            case IssueProofs.Answer.Unreachable() -> Issued.NOBODY_KNOWS;
        };
    }
}
