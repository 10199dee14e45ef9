package jp.mamori.registry.check;

import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.Role;

/** In which role an officer checks. */
final class CheckActor {
    private CheckActor() {}

    static Role role(Officer officer) {
        return officer.has(Role.EMPLOYER_CHECKER) ? Role.EMPLOYER_CHECKER : Role.EMPLOYER_MANAGER;
    }
}
