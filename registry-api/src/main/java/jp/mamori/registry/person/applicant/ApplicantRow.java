package jp.mamori.registry.person.applicant;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jp.mamori.registry.organisation.ApplicantId;

/** A row of {@code applicant}. */
@MappedEntity("applicant")
record ApplicantRow(@Id ApplicantId id, byte[] profileCt, long version) {}
