package jp.mamori.registry.organisation.people;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.time.Tokyo;

/** Finds the person behind an account, and adds applicants at their first sign-in. */
@Singleton
public class People {
    private final Accounts accounts;
    private final Memberships memberships;
    private final DisplayNames displayNames;
    private final FileKeys fileKeys;
    private final Ids ids;
    private final Clock clock;

    People(
            Accounts accounts,
            Memberships memberships,
            DisplayNames displayNames,
            FileKeys fileKeys,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.displayNames = displayNames;
        this.fileKeys = fileKeys;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Who> find(String iss, String sub) {
        return accounts.find(iss, sub).map(this::who);
    }

    /** Who calls; empty without an account, refused with 401 {@code session-ended} after they ended all their sessions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Who> find(Caller caller) {
        return accounts.of(caller).map(this::who);
    }

    /** Keeps the month in which an officer signed in last, of which the supervising authority is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void signedIn(Who who) {
        if (who.applicant() == null) {
            accounts.signedIn(
                    who.naturalPerson(), YearMonth.from(Tokyo.today(clock)).toString());
        }
    }

    /** Ends every session of a person, at each of their accounts: no token given before counts any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endSessions(UUID naturalPerson) {
        accounts.endSessions(naturalPerson);
    }

    /** The applicant of an account, added with their file's key if this is the first sign-in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Who applicant(String iss, String sub, String displayName) {
        var account = accounts.find(iss, sub).orElseGet(() -> addApplicant(iss, sub, displayName));
        displayNames.change(account.naturalPerson(), displayName);
        return who(account);
    }

    private AccountRow addApplicant(String iss, String sub, String displayName) {
        var applicant = new ApplicantId(ids.next());
        var naturalPerson = ids.next();
        fileKeys.create(FileId.of(applicant));
        displayNames.add(naturalPerson, displayName);
        var account = new AccountRow(ids.next(), naturalPerson, applicant, 0);
        accounts.insert(account.id(), iss, sub, naturalPerson, applicant, clock.instant());
        return account;
    }

    private Who who(AccountRow account) {
        List<HeldRole> roles = account.applicant() != null
                ? List.of()
                : memberships.of(account.naturalPerson(), Tokyo.today(clock)).stream()
                        .map(HeldRole::of)
                        .toList();
        return new Who(
                account.naturalPerson(),
                account.applicant(),
                account.sessionGeneration(),
                displayNames.of(account.naturalPerson()),
                roles);
    }
}
