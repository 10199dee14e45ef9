package jp.mamori.registry.platform.crypto.vault;

import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Unavailable;

/** The vault database did not answer; the request is answered 503. */
public final class VaultUnavailable extends RuntimeException implements Unavailable {
    VaultUnavailable(Throwable cause) {
        super("the vault did not answer", cause);
    }

    @Override
    public ProblemType problem() {
        return ProblemType.UNAVAILABLE;
    }
}
