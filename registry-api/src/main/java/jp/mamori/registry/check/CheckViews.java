package jp.mamori.registry.check;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.CertifiedOutcome;
import jp.mamori.certificate.FormerName;
import jp.mamori.certificate.NamesSearched;
import jp.mamori.certificate.StatedDisposition;
import jp.mamori.certificate.Subject;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.verify.Step;
import jp.mamori.certificate.verify.VerificationOutcome;
import jp.mamori.registry.organisation.directory.Occasion;
import jp.mamori.registry.organisation.directory.Purpose;
import org.jspecify.annotations.Nullable;

/** What an employer sends and reads. */
final class CheckViews {
    private CheckViews() {}

    /** What is to be checked: the token or link as text, or a page or picture as base64. */
    @Serdeable
    @Schema(name = "NewCheck")
    record NewCheck(
            @Nullable @Schema(description = "Token or link") String certificate,

            @Nullable @Schema(description = "PDF, PNG or JPEG in base64")
            String pdf,

            @Nullable String occasion,
            @Nullable String purpose,

            @Nullable @Schema(description = "The employer's own staff or hire number, no name", maxLength = 32)
            String reference) {
        @Override
        public String toString() {
            return "NewCheck";
        }
    }

    /** A check with its steps; the content is there only when the certificate is genuine and the employer's. */
    @Serdeable
    @Schema(name = "Check")
    record Check(
            CheckId id,
            VerificationOutcome outcome,
            List<StepView> steps,
            @Nullable Shown content,
            Instant checkedAt,
            Occasion occasion,
            Purpose purpose,
            @Nullable String reference,
            @Nullable String number) {
        @Override
        public String toString() {
            return "Check[" + outcome + "]";
        }
    }

    /** A line of the list. */
    @Serdeable
    @Schema(name = "CheckSummary")
    record Summary(
            CheckId id,
            VerificationOutcome outcome,
            Instant checkedAt,
            @Nullable String reference,
            Occasion occasion,
            Purpose purpose) {}

    /** One step, how it ended and why. */
    @Serdeable
    @Schema(name = "CheckStep")
    record StepView(Step.Name step, Step.Result result, Reason reason) {
        static StepView of(Step step) {
            return new StepView(step.name(), step.result(), step.reason());
        }

        @Override
        public String toString() {
            return "StepView[" + step + ", " + result + "]";
        }
    }

    /** What the certificate says. */
    @Serdeable
    @Schema(name = "CertificateContent")
    record Shown(
            String number,
            Instant issuedAt,
            Instant expiresAt,
            CertifiedOutcome outcome,
            Instant asOf,

            @Schema(description = "Registers searched, each with the instant of its newest entry")
            Map<String, Instant> registers,

            String namesAssurance,
            AudienceView audience,
            String purpose,
            SubjectView subject,
            List<NameView> formerNames,
            @Nullable SearchedView namesSearched,
            List<String> licenceNumbers,
            List<DispositionView> dispositions,

            @Nullable @Schema(description = "Instant of the status list that counted")
            Instant statusAsOf) {
        static Shown of(CertificateContent content, @Nullable Instant statusAsOf) {
            var registers = new TreeMap<String, Instant>();
            content.registers().newestEntries().forEach((register, newest) -> registers.put(register.code(), newest));
            return new Shown(
                    content.number().grouped(),
                    content.issuedAt(),
                    content.expiresAt(),
                    content.outcome(),
                    content.asOf(),
                    registers,
                    content.namesAssurance().code(),
                    new AudienceView(content.audience().id(), content.audience().name()),
                    content.purpose().code(),
                    SubjectView.of(content.subject()),
                    content.formerNames().stream().map(NameView::of).toList(),
                    SearchedView.of(content.namesSearched()),
                    content.licenceNumbers(),
                    content.dispositions().stream().map(DispositionView::of).toList(),
                    statusAsOf);
        }

        @Override
        public String toString() {
            return "Shown";
        }
    }

    /** To whom it is made out. */
    @Serdeable
    @Schema(name = "CertificateAudience")
    record AudienceView(String id, String name) {}

    /** The person it is about. */
    @Serdeable
    @Schema(name = "CertificateSubject")
    record SubjectView(
            @Nullable String family,
            @Nullable String given,
            @Nullable String familyKana,
            @Nullable String givenKana,
            LocalDate birthDate) {
        static SubjectView of(Subject subject) {
            return new SubjectView(
                    subject.familyName(),
                    subject.givenName(),
                    subject.familyNameReading(),
                    subject.givenNameReading(),
                    subject.birthdate());
        }

        @Override
        public String toString() {
            return "SubjectView";
        }
    }

    /** A former name that the person chose to show. */
    @Serdeable
    @Schema(name = "CertificateFormerName")
    record NameView(
            @Nullable String family,
            @Nullable String given,
            @Nullable String familyKana,
            @Nullable String givenKana) {
        static NameView of(FormerName name) {
            return new NameView(name.familyName(), name.givenName(), name.familyNameReading(), name.givenNameReading());
        }

        @Override
        public String toString() {
            return "NameView";
        }
    }

    /** How many names were searched, by how each was proved. */
    @Serdeable
    @Schema(name = "CertificateNamesSearched")
    record SearchedView(int familyRegister, int identityProofed, int selfDeclared) {
        static @Nullable SearchedView of(@Nullable NamesSearched names) {
            return names == null
                    ? null
                    : new SearchedView(names.familyRegister(), names.identityProofed(), names.selfDeclared());
        }
    }

    /** A record that the certificate states. */
    @Serdeable
    @Schema(name = "CertificateDisposition")
    record DispositionView(
            StatedDisposition.Kind kind,
            LocalDate decidedOn,
            @Nullable String ground,
            String board,
            @Nullable LocalDate reinstatedOn) {
        static DispositionView of(StatedDisposition stated) {
            return new DispositionView(
                    stated.kind(), stated.date(), stated.ground(), stated.board(), stated.reinstatedOn());
        }

        @Override
        public String toString() {
            return "DispositionView";
        }
    }

    /** What is sealed with a check. */
    @Serdeable
    record Sealed(
            @Nullable String reference,
            List<StepView> steps,
            @Nullable Shown content) {
        @Override
        public String toString() {
            return "Sealed";
        }
    }
}
