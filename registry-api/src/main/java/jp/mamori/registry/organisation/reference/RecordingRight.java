package jp.mamori.registry.organisation.reference;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jp.mamori.registry.organisation.OrganisationKind;

/** A row of {@code recording_right}: a kind of authority may record a kind of disposition. */
@MappedEntity("recording_right")
record RecordingRight(@Id OrganisationKind organisationKind, String dispositionKind) {}
