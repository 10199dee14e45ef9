package jp.mamori.certificate.receipt;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CompactJws;
import jp.mamori.certificate.verify.Step;

/**
 * Verifies check receipts of one issuer.
 *
 * <p>A receipt by a compromised key is refused: the log has no proof of receipts.
 * A receipt states what was so when the check was made: it has no status and does not expire.
 * A certificate, a status list and any other signed text of the issuer is no receipt.
 * Never throws for what it is given; thread-safe.
 */
public final class ReceiptVerifier {
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final Issuer issuer;
    private final Supplier<IssuerKeys> keys;
    private final Clock clock;

    public ReceiptVerifier(Issuer issuer, Supplier<IssuerKeys> keys, Clock clock) {
        this.issuer = issuer;
        this.keys = keys;
        this.clock = clock;
    }

    public ReceiptVerification verify(String presented) {
        ReceiptVerification.Run run = new ReceiptVerification.Run();
        try {
            CompactJws jws = CompactJws.read(presented.strip(), CheckReceipt.TYPE, CheckReceipt.MAX_LENGTH);
            CheckReceipt receipt = CheckReceipt.read(jws);
            run.pass(Step.Name.FORMAT);
            IssuerKey key = jws.verifiedBy(keys.get(), KeyUse.RECEIPT);
            require(!key.isCompromised(), Reason.KEY_COMPROMISED);
            run.pass(Step.Name.SIGNATURE);
            require(receipt.issuer().equals(issuer), Reason.ISSUER_OTHER);
            require(key.signsAt(receipt.checkedAt()), Reason.KEY_PERIOD);
            run.pass(Step.Name.ISSUER);
            require(!receipt.checkedAt().isAfter(clock.instant().plus(SKEW)), Reason.ISSUED_IN_FUTURE);
            run.pass(Step.Name.DATES);
            return run.genuine(receipt);
        } catch (Refused e) {
            return run.refused(e.reason());
        }
    }

    private static void require(boolean condition, Reason otherwise) throws Refused {
        if (!condition) {
            throw new Refused(otherwise);
        }
    }
}
