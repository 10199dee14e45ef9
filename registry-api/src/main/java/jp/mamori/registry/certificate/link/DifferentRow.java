package jp.mamori.registry.certificate.link;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.organisation.ApplicantId;

/** An applicant and a record about two persons, and until when that is kept to. */
@MappedEntity("different_person")
record DifferentRow(@Id ApplicantId applicant, DispositionId disposition, LocalDate untilOn) {}
