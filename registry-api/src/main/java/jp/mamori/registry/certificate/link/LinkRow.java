package jp.mamori.registry.certificate.link;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.organisation.ApplicantId;

/** An applicant and a record about the same person. */
@Introspected
@MappedEntity("identity_link")
record LinkRow(@Id ApplicantId applicant, DispositionId disposition) {}
