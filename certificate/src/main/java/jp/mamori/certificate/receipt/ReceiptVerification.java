package jp.mamori.certificate.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.verify.Step;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of a receipt found: genuine or not, and always the four steps that led to it.
 *
 * <p>The receipt is there only when it is genuine.
 */
public final class ReceiptVerification {
    private static final List<Step.Name> ORDER =
            List.of(Step.Name.FORMAT, Step.Name.SIGNATURE, Step.Name.ISSUER, Step.Name.DATES);

    private final List<Step> steps;
    private final @Nullable CheckReceipt receipt;

    private ReceiptVerification(List<Step> steps, @Nullable CheckReceipt receipt) {
        this.steps = List.copyOf(steps);
        this.receipt = receipt;
    }

    public boolean isGenuine() {
        return receipt != null;
    }

    /** Format, signature, issuer and dates. */
    public List<Step> steps() {
        return steps;
    }

    public Optional<CheckReceipt> receipt() {
        return Optional.ofNullable(receipt);
    }

    @Override
    public String toString() {
        return "ReceiptVerification[" + steps + "]";
    }

    /** The steps taken so far; what comes after a failed one is not reached. */
    static final class Run {
        private final List<Step> steps = new ArrayList<>();

        void pass(Step.Name name) {
            steps.add(new Step(name, Step.Result.PASS, Reason.OK));
        }

        ReceiptVerification genuine(CheckReceipt receipt) {
            return new ReceiptVerification(steps, receipt);
        }

        ReceiptVerification refused(Reason reason) {
            steps.add(new Step(ORDER.get(steps.size()), Step.Result.FAIL, reason));
            ORDER.stream()
                    .skip(steps.size())
                    .forEach(name -> steps.add(new Step(name, Step.Result.UNKNOWN, Reason.NOT_REACHED)));
            return new ReceiptVerification(steps, null);
        }
    }
}
