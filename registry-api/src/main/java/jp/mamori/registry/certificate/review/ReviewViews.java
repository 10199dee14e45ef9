package jp.mamori.registry.certificate.review;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.register.CaseRecord;
import jp.mamori.registry.person.Domicile;
import jp.mamori.registry.person.LicenceNumber;
import jp.mamori.registry.person.NameType;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.TypedName;
import jp.mamori.registry.person.screening.Explanation;
import jp.mamori.registry.person.screening.Strength;
import org.jspecify.annotations.Nullable;

/** What officers read about reviews, and what they send. */
final class ReviewViews {
    private ReviewViews() {}

    /** One line of the list: nothing personal. */
    @Serdeable
    @Schema(name = "ReviewSummary")
    record Summary(
            ReviewId id,
            Strength strength,
            MatchReview.State state,
            Instant dueAt,
            boolean overdue,

            @Schema(description = "Whether the officer has given an opinion")
            boolean mine,

            int opinionsGiven,
            Instant openedAt) {}

    /** A review with both persons side by side. */
    @Serdeable
    @Schema(name = "Review")
    record Review(
            ReviewId id,
            MatchReview.State state,
            Strength strength,
            MatchReview.Reason reason,
            Instant openedAt,
            Instant dueAt,
            boolean overdue,
            int opinionsGiven,
            ApplicantSide applicant,
            RecordSide record,
            @Nullable Explanation explanation,
            @Nullable OpinionView myOpinion,
            @Nullable Decision outcome,

            @Nullable
            @Schema(
                    description =
                            "First day on which the pair is looked at again; null unless found different persons, "
                                    + "and again null once the record is corrected or the applicant's particulars change")
            LocalDate differentUntil,

            @Schema(description = "What the officer may do now")
            List<String> may,

            long version) {
        @Override
        public String toString() {
            return "Review[" + state + "]";
        }
    }

    /** The person who asked, as stated in the request. */
    @Serdeable
    @Schema(name = "ReviewApplicant")
    record ApplicantSide(
            List<Name> names,
            @Nullable LocalDate birthDate,
            List<String> licenceNumbers,
            @Nullable Place domicile) {
        static ApplicantSide of(Person person) {
            return new ApplicantSide(
                    Name.of(person.names()),
                    ReviewViews.birthDate(person),
                    ReviewViews.licences(person),
                    Place.of(person.domicile()));
        }

        @Override
        public String toString() {
            return "ApplicantSide";
        }
    }

    /** The person of the record. */
    @Serdeable
    @Schema(name = "ReviewRecord")
    record RecordSide(
            List<Name> names,
            @Nullable LocalDate birthDate,
            List<String> licenceNumbers,
            @Nullable Place domicile,
            DispositionKind kind,
            @Nullable String caseNumber,
            LocalDate decidedOn) {
        static RecordSide of(CaseRecord record) {
            var person = record.person();
            return new RecordSide(
                    Name.of(person.names()),
                    ReviewViews.birthDate(person),
                    ReviewViews.licences(person),
                    Place.of(person.domicile()),
                    record.kind(),
                    record.caseNumber(),
                    record.decidedOn());
        }

        @Override
        public String toString() {
            return "RecordSide";
        }
    }

    /** A name with its type. */
    @Serdeable
    @Schema(name = "ReviewName")
    record Name(
            NameType type,
            @Nullable String family,
            @Nullable String given,
            @Nullable String familyKana,
            @Nullable String givenKana,
            @Nullable String latin) {
        static List<Name> of(List<TypedName> names) {
            return names.stream().map(Name::of).toList();
        }

        private static Name of(TypedName typed) {
            var name = typed.name();
            return new Name(
                    typed.type(), name.family(), name.given(), name.familyKana(), name.givenKana(), name.latin());
        }

        @Override
        public String toString() {
            return "Name";
        }
    }

    /** A registered domicile. */
    @Serdeable
    @Schema(name = "ReviewDomicile")
    record Place(String prefecture, @Nullable String municipality) {
        static @Nullable Place of(@Nullable Domicile domicile) {
            return domicile == null ? null : new Place(domicile.prefecture().code(), domicile.municipality());
        }

        @Override
        public String toString() {
            return "Place";
        }
    }

    /** The officer's own opinion; another officer's is never shown. */
    @Serdeable
    @Schema(name = "ReviewOpinion")
    record OpinionView(Decision decision, List<AgreeingItem> agreeingItems, String reasons) {
        @Override
        public String toString() {
            return "OpinionView";
        }
    }

    /** What an officer sends. */
    @Serdeable
    @Schema(name = "NewOpinion")
    record OpinionBody(
            @Nullable Decision decision,
            @Nullable Set<AgreeingItem> agreeingItems,
            @Nullable String reasons) {
        @Override
        public String toString() {
            return "OpinionBody";
        }
    }

    private static @Nullable LocalDate birthDate(Person person) {
        return person.birthDate() == null ? null : person.birthDate().day();
    }

    private static List<String> licences(Person person) {
        return person.licenceNumbers().stream().map(LicenceNumber::printed).toList();
    }
}
