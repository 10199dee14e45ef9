package jp.mamori.registry.check.content;

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
import jp.mamori.certificate.LogReference;
import jp.mamori.certificate.NamesSearched;
import jp.mamori.certificate.StatedDisposition;
import jp.mamori.certificate.Subject;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.certificate.verify.Verification;
import org.jspecify.annotations.Nullable;

/** What the certificate says. */
@Serdeable
@Schema(name = "CertificateContent")
public record ShownCertificate(
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
        Instant statusAsOf,

        @Nullable @Schema(description = "The log and its size at the issue")
        LogView log,

        @Nullable @Schema(description = "The transparency log's name for it: GET /v1/log/certificates/{payload}")
        String payload) {
    /** What a verification shows of a certificate's content. */
    public static ShownCertificate of(Verification verification, CertificateContent content) {
        var registers = new TreeMap<String, Instant>();
        content.registers().newestEntries().forEach((register, newest) -> registers.put(register.code(), newest));
        return new ShownCertificate(
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
                verification.statusAsOf().orElse(null),
                LogView.of(content.log()),
                verification.payload().map(CertificateInLog::spelled).orElse(null));
    }

    @Override
    public String toString() {
        return "ShownCertificate";
    }

    /** Where the transparency log stood when the certificate was issued. */
    @Serdeable
    @Schema(name = "CertificateLogReference")
    public record LogView(String origin, long treeSize) {
        static @Nullable LogView of(@Nullable LogReference log) {
            return log == null ? null : new LogView(log.origin(), log.treeSize());
        }
    }

    /** To whom it is made out. */
    @Serdeable
    @Schema(name = "CertificateAudience")
    public record AudienceView(String id, String name) {}

    /** The person it is about. */
    @Serdeable
    @Schema(name = "CertificateSubject")
    public record SubjectView(
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
    public record NameView(
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
    public record SearchedView(int familyRegister, int identityProofed, int selfDeclared) {
        static @Nullable SearchedView of(@Nullable NamesSearched names) {
            return names == null
                    ? null
                    : new SearchedView(names.familyRegister(), names.identityProofed(), names.selfDeclared());
        }
    }

    /** A record that the certificate states. */
    @Serdeable
    @Schema(name = "CertificateDisposition")
    public record DispositionView(
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
}
