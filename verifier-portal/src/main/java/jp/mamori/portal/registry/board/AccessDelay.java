package jp.mamori.portal.registry.board;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lawful delay: the authority's own lines in a person's access history are shown later. */
@Serdeable
public record AccessDelay(
        String id,
        String review,
        String basis,
        int days,
        String state,
        Instant proposedAt,
        boolean proposedByMe,
        Instant decideUntil,
        @Nullable Instant endsAt) {

    /** What an officer asks for. */
    @Serdeable
    public record Wanted(String review, String basis, int days) {}

    /** What the registry says of one that was proposed or decided. */
    @Serdeable
    public record Done(String id) {}
}
