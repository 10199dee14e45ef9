package jp.mamori.registry.check;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.verify.Step;
import jp.mamori.certificate.verify.Verification;
import jp.mamori.certificate.verify.VerificationOutcome;
import jp.mamori.registry.check.CheckViews.FoldView;
import jp.mamori.registry.check.CheckViews.StepView;
import jp.mamori.registry.check.content.ShownCertificate;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param number absent where there is no certificate that the organisation may check
 */
record Finding(
        VerificationOutcome outcome,
        Instant at,
        List<StepView> steps,
        List<FoldView> folds,
        @Nullable ShownCertificate content,
        @Nullable CertificateNumber number) {
    /** By the certificate itself. */
    static Finding of(Verification verification) {
        return of(
                verification,
                verification.content().map(CertificateContent::number).orElse(null));
    }

    /** By its number, which the organisation may know even where the details differ. */
    static Finding of(Verification verification, @Nullable CertificateNumber number) {
        return new Finding(
                verification.outcome(),
                verification.at(),
                verification.steps().stream().map(StepView::of).toList(),
                verification.folds().stream().map(FoldView::of).toList(),
                verification
                        .content()
                        .map(content -> ShownCertificate.of(verification, content))
                        .orElse(null),
                number);
    }

    /** The same for an unknown number and for one made out to somebody else. */
    static Finding numberNotFound(Instant at) {
        var steps = Stream.of(Step.Name.values())
                .map(name -> switch (name) {
                    case FORMAT -> new StepView(name, Step.Result.PASS, Reason.OK);
                    case AUDIENCE -> new StepView(name, Step.Result.FAIL, Reason.NUMBER_NOT_FOUND);
                    case SIGNATURE, ISSUER, DATES, STATUS, DETAILS ->
                        new StepView(name, Step.Result.UNKNOWN, Reason.NOT_REACHED);
                })
                .toList();
        return new Finding(VerificationOutcome.NOT_FOUND, at, steps, List.of(), null, null);
    }

    @Override
    public String toString() {
        return "Finding[" + outcome + "]";
    }
}
