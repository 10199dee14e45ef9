package jp.mamori.registry.disposition.licencetask;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A dismissal that a licence action may arise from, as far as it is not sealed.
 *
 * @param lapseDueOn until when the administrator who asks has to record a lapse; null where nothing is open
 */
@MappedEntity("disposition")
record DismissalRow(
        @Id DispositionId id,
        DispositionKind kind,
        OrganisationId authority,
        State state,
        @Nullable LocalDate lapseDueOn) {}
