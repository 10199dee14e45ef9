package jp.mamori.registry.organisation.people;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

/** A row of {@code account} without issuer and subject, by which it is looked up. */
@MappedEntity("account")
record AccountRow(
        @Id @BinaryUuid UUID id,
        @BinaryUuid UUID naturalPerson,
        @Nullable ApplicantId applicant,
        int sessionGeneration) {}
