package jp.mamori.registry.check.supervision;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jp.mamori.registry.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An employer where somebody has a role today.
 *
 * @param signedIn month in which one of them signed in last, null while none has
 */
@MappedEntity("membership")
record EnrolmentRow(@Id OrganisationId employer, @Nullable String signedIn) {}
