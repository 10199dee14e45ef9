package jp.mamori.registry.organisation.people;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.SignedInApplicant;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Refused;

/** Finds out, in the transaction that acts, which applicant a caller is. */
@Singleton
public class Applicants {
    private final Accounts accounts;

    Applicants(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The caller as an applicant, on a route that admits them; an officer's account is refused with 403 {@code applicant-required}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SignedInApplicant of(Caller caller) {
        var account = accounts.of(caller);
        if (caller.entitlement().applicants()
                && account.isPresent()
                && account.get().applicant() != null) {
            return new SignedInApplicant(
                    account.get().applicant(), account.get().naturalPerson());
        }
        throw new Refused(ProblemType.APPLICANT_REQUIRED);
    }
}
