package jp.mamori.registry.organisation;

import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Refused;

/** The caller has no role that allows this; 403 {@code role-required}. */
public final class NotEntitled extends Refused {
    public NotEntitled() {
        super(ProblemType.ROLE_REQUIRED);
    }
}
