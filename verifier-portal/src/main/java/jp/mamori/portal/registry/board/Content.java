package jp.mamori.portal.registry.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a disposition says (処分の内容), with the fields that its kind calls for; the others are absent.
 * Personal throughout, so no part shows itself.
 */
@Serdeable
public record Content(
        String kind,
        @Nullable String caseNumber,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable Person person,
        @Nullable Ground ground,
        @Nullable List<Licence> licences,
        @Nullable Registration registration,
        @Nullable Order order,
        @Nullable String arisesFrom,
        @Nullable Notice gazetteNotice,
        @Nullable Reinstatement reinstatement,
        @Nullable String note) {

    /** Whom the disposition is about. */
    @Serdeable
    public record Person(
            @Nullable List<Name> names,
            @Nullable LocalDate birthDate,
            @Nullable String sex,
            @Nullable Domicile domicile) {
        @Override
        public String toString() {
            return "Person";
        }
    }

    /** A name with its type: CURRENT, FORMER or ALIAS. */
    @Serdeable
    public record Name(
            String type,
            @Nullable String family,
            @Nullable String given,
            @Nullable String familyKana,
            @Nullable String givenKana,
            @Nullable String latin) {
        @Override
        public String toString() {
            return "Name";
        }
    }

    @Serdeable
    public record Domicile(
            @Nullable String prefecture, @Nullable String municipality) {
        @Override
        public String toString() {
            return "Domicile";
        }
    }

    @Serdeable
    public record Ground(
            @Nullable String statutory,
            @Nullable String gazette,
            @Nullable SexualViolence sexualViolence,
            @Nullable Nursery nursery) {}

    @Serdeable
    public record SexualViolence(
            @Nullable String limb,
            @JsonProperty("class") @Nullable String found) {}

    @Serdeable
    public record Nursery(
            @Nullable String ground,
            @JsonProperty("class") @Nullable String found) {}

    @Serdeable
    public record Licence(
            @Nullable String number,
            @Nullable String kind,
            @Nullable String school,
            @Nullable String subject,
            @Nullable String grantingAuthority,
            @Nullable LocalDate grantedOn) {
        @Override
        public String toString() {
            return "Licence";
        }
    }

    @Serdeable
    public record Registration(
            @Nullable String number,
            @Nullable String prefecture,
            @Nullable LocalDate registeredOn) {
        @Override
        public String toString() {
            return "Registration";
        }
    }

    @Serdeable
    public record Order(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean urgent,
            @Nullable String operatorName,
            @Nullable String managerName,
            @Nullable String facility,
            @Nullable List<String> formerFacilities,
            @Nullable String address,
            @Nullable LocalDate hearingOn,
            @Nullable LocalDate publishFrom,
            @Nullable LocalDate publishUntil,
            @Nullable String basis) {
        @Override
        public String toString() {
            return "Order";
        }
    }

    /** Where the official gazette announced it (官報公告). */
    @Serdeable
    public record Notice(
            @Nullable String issue,
            @Nullable LocalDate publishedOn,
            @Nullable String page) {}

    /** A re-grant of the licence (再授与) or a re-registration (再登録). */
    @Serdeable
    public record Reinstatement(
            @Nullable LocalDate reinstatedOn,
            @Nullable String authority,
            @Nullable String number,
            @Nullable Hearing hearing,
            @Nullable Boolean imprisoned) {
        @Override
        public String toString() {
            return "Reinstatement";
        }
    }

    /** When the re-grant review panel (再授与審査会) was heard. */
    @Serdeable
    public record Hearing(@Nullable String body, @Nullable LocalDate heardOn) {}

    @Override
    public String toString() {
        return "Content[" + kind + "]";
    }
}
