package jp.mamori.portal.support;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A visit without scripts by somebody who signed in, to a portal whose registry has one of everything. */
public final class SignedInVisit implements BeforeEachCallback, AfterEachCallback {
    private final String door;
    private final Portal portal = new Portal();
    private final Visit visit = portal.visit();

    /**
     * Begins with each test and ends with it.
     *
     * @param door where they sign in, such as {@code board}
     */
    public SignedInVisit(String door) {
        this.door = door;
    }

    public Portal portal() {
        return portal;
    }

    public Visit visit() {
        return visit;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        SampleRegistry.everything(portal.registry);
        SampleRegistry.signIn(portal.registry, door);
        visit.signIn(door);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        portal.close();
    }
}
