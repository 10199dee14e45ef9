package jp.mamori.registry.disposition.register;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.data.BinaryUuid;

/** A row of {@code disposition} with the sealed content that is the present one. */
@MappedEntity("disposition")
record RecordRow(
        @Id DispositionId id,
        DispositionKind kind,
        OrganisationId authority,
        State state,
        @BinaryUuid UUID inForceStep,
        byte[] contentCt) {}
