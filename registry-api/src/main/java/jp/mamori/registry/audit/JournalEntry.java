package jp.mamori.registry.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mamori.registry.platform.crypto.FileId;
import org.jspecify.annotations.Nullable;

/**
 * One event of a file, opened.
 *
 * @param type capability and verb
 * @param organisation acting organisation, null for an applicant, a job or the public
 * @param fields names of the fields touched
 * @param file the file it stands in
 * @param number how many events the file had with this one: without a gap, nothing is left out
 */
public record JournalEntry(
        UUID id,
        Instant at,
        String type,
        Actor.Kind actorKind,
        @Nullable UUID naturalPerson,
        @Nullable UUID organisation,
        String role,
        String purpose,
        List<String> fields,
        Map<String, String> details,
        FileId file,
        long number) {}
