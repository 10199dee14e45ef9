package jp.mamori.registry.organisation.people;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.NotEntitled;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.time.Tokyo;

/** Finds out, in the transaction that acts, for which organisation and in which roles a caller acts. */
@Singleton
public class Officers {
    private final Accounts accounts;
    private final Memberships memberships;
    private final OrganisationKeys organisationKeys;
    private final Clock clock;

    Officers(Accounts accounts, Memberships memberships, OrganisationKeys organisationKeys, Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.organisationKeys = organisationKeys;
        this.clock = clock;
    }

    /**
     * The caller as an officer who has today at least one of the roles that the route admits.
     *
     * <p>Acts for the organisation of the header {@code Mamori-Organisation}; without it for the only one where such a role is held.
     * Anything else throws {@link NotEntitled}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Officer acting(Caller caller) {
        var held = accounts.of(caller)
                .map(account -> memberships.of(account.naturalPerson(), Tokyo.today(clock)))
                .orElseThrow(NotEntitled::new);
        var allowing = held.stream()
                .filter(membership -> caller.entitlement().officers().contains(membership.role()))
                .filter(membership ->
                        caller.acting() == null || membership.organisation().equals(caller.acting()))
                .toList();
        if (allowing.stream().map(MembershipRow::organisation).distinct().count() != 1) {
            throw new NotEntitled();
        }
        return officer(allowing.getFirst(), held);
    }

    private Officer officer(MembershipRow allowing, List<MembershipRow> held) {
        var roles = held.stream()
                .filter(membership -> membership.organisation().equals(allowing.organisation()))
                .map(MembershipRow::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        organisationKeys.ensure(allowing.organisation());
        return new Officer(allowing.naturalPerson(), allowing.organisation(), allowing.organisationKind(), roles);
    }
}
