package jp.mamori.registry.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of an event only its file's key opens.
 *
 * <p>Canonical form: its JSON with members in this order and details sorted; the commitment is over it.
 *
 * @param number how many events the file has with this one, so that an omission shows
 */
@Serdeable
record PrivatePart(
        String actorKind,
        @Nullable UUID naturalPerson,
        @Nullable UUID organisation,
        String role,
        String purpose,
        List<String> fields,
        SortedMap<String, String> details,
        long number) {
    static PrivatePart of(Event event, SortedMap<String, String> details, long number) {
        var actor = event.actor();
        return new PrivatePart(
                actor.kind().name(),
                actor.naturalPerson(),
                actor.organisation(),
                actor.role(),
                event.purpose(),
                event.fields(),
                details,
                number);
    }
}
