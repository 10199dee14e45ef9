package jp.mamori.registry.disposition.register;

import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.organisation.OrganisationId;

/** A disposition that was approved once, opened: who recorded it, where it stands and what it says now. */
public record RecordedContent(DispositionId id, OrganisationId authority, State state, Content content) {
    @Override
    public String toString() {
        return "RecordedContent[" + state + ", redacted]";
    }
}
