package jp.mamori.portal.registry.open;

import io.micronaut.serde.annotation.Serdeable;

/** What is counted in public, so that nobody can make records or looks vanish unseen. */
public final class PublicCounts {
    private PublicCounts() {}

    /** Dispositions expunged within a fiscal year (from 1 April), in all authorities together. */
    @Serdeable
    public record Expunged(int fiscalYear, long byDecision, long byRetention) {}

    /** Lawful delays of lines in access histories. */
    @Serdeable
    public record Delays(long inForce, long ever) {}
}
