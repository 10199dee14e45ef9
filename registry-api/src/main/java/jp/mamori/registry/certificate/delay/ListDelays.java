package jp.mamori.registry.certificate.delay;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.people.Officers;

/** Lists the delays of the officer's own authority, newest first; nothing in them is personal. */
@Singleton
class ListDelays {
    private static final int MOST = 100;

    private final Officers officers;
    private final DelayRows rows;

    ListDelays(Officers officers, DelayRows rows) {
        this.officers = officers;
        this.rows = rows;
    }

    /** Delays and the officer who looks at them. */
    record Listed(List<Delay> delays, Officer officer) {}

    @Transactional
    Listed list(Caller caller) {
        var officer = officers.acting(caller);
        return new Listed(rows.newest(officer.organisation(), MOST), officer);
    }
}
