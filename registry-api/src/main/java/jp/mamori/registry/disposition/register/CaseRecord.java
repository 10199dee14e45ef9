package jp.mamori.registry.disposition.register;

import java.time.LocalDate;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.person.Person;

/** What officers need of a disposition to decide whether it concerns an applicant. */
public record CaseRecord(
        DispositionKind kind, String caseNumber, LocalDate decidedOn, Person person, OrganisationId authority) {
    @Override
    public String toString() {
        return "CaseRecord[" + kind + ", redacted]";
    }
}
