package jp.mamori.registry.certificate.review;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mamori.registry.certificate.review.decision.AgreeingItem;
import jp.mamori.registry.certificate.review.decision.Decision;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.register.CaseRecord;
import jp.mamori.registry.person.Domicile;
import jp.mamori.registry.person.LicenceNumber;
import jp.mamori.registry.person.Missing;
import jp.mamori.registry.person.NameType;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.TypedName;
import jp.mamori.registry.person.screening.Explanation;
import jp.mamori.registry.person.screening.Strength;
import org.jspecify.annotations.Nullable;

/** What officers read about reviews, and what they send. */
final class ReviewViews {
    static final int LONGEST_REASONS = 4_000;

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
            Instant openedAt,

            @Schema(description = "Whether it waits for the applicant's answer; it is not overdue then")
            boolean waiting,

            @Nullable Decision outcome) {}

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

            @Nullable @Schema(description = "What the applicant was asked about this candidate")
            QuestionView question,

            @Schema(description = "Once it is decided and no review of the pair is open: what the officers concluded")
            List<OpinionView> opinions,

            @Schema(description = "What the officer may do now: GIVE_OPINION, ASK_APPLICANT")
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

    /** A question to the applicant, and when it was answered. */
    @Serdeable
    @Schema(name = "ReviewQuestion")
    record QuestionView(
            Set<Missing> about,
            Instant askedAt,

            @Nullable @Schema(description = "When the applicant answered; null while the review waits")
            Instant answeredAt) {
        static QuestionView of(Questions.Question question) {
            return new QuestionView(question.about(), question.askedAt(), question.answeredAt());
        }
    }

    /** An officer's opinion; another officer's is not shown before the review is decided. */
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

            @Nullable @ArraySchema(maxItems = 4, uniqueItems = true)
            List<AgreeingItem> agreeingItems,

            @Nullable @Schema(maxLength = LONGEST_REASONS) String reasons) {
        @Override
        public String toString() {
            return "OpinionBody";
        }
    }

    /** What an officer has the applicant asked for. */
    @Serdeable
    @Schema(name = "NewReviewQuestion")
    record QuestionBody(
            @Nullable
            @ArraySchema(
                    minItems = 1,
                    maxItems = 3,
                    uniqueItems = true,
                    arraySchema = @Schema(description = "At least one, in the words used for incomplete input"))
            List<Missing> about) {}

    private static @Nullable LocalDate birthDate(Person person) {
        return person.birthDate() == null ? null : person.birthDate().day();
    }

    private static List<String> licences(Person person) {
        return person.licenceNumbers().stream().map(LicenceNumber::printed).toList();
    }
}
