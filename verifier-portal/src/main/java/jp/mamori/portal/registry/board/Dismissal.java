package jp.mamori.portal.registry.board;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import jp.mamori.portal.registry.OrganisationRef;
import org.jspecify.annotations.Nullable;

/** A dismissal that a licence action may arise from, also another authority's; the person is not told. */
@Serdeable
public record Dismissal(
        String id,
        String kind,
        @Nullable String state,
        @Nullable String caseNumber,
        @Nullable OrganisationRef authority,
        @Nullable LocalDate decidedOn) {

    /** What narrows the list; what is null narrows nothing. */
    @Serdeable
    public record Wanted(
            @Nullable String kind,
            @Nullable String authority,
            @Nullable LocalDate decidedFrom,
            @Nullable LocalDate decidedUntil,
            @Nullable String caseNumber) {
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /** One that fits, and until when the officer's authority has to record the lapse. */
    @Serdeable
    public record Fitting(Dismissal dismissal, @Nullable LocalDate lapseDueOn) {}

    /** Those that fit; not complete where there are more than are told. */
    @Serdeable
    public record Found(@Nullable List<Fitting> items, boolean complete) {
        public List<Fitting> all() {
            return items == null ? List.of() : items;
        }
    }

    @Override
    public String toString() {
        return "Dismissal[" + kind + "]";
    }
}
