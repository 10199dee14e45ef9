package jp.mamori.registry.check.supervision;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jp.mamori.registry.organisation.OrganisationId;

/** How many checks an employer and its units made in one month of Japan, as 2026-11. */
@MappedEntity("check_record")
record MonthRow(@Id OrganisationId employer, String inMonth, long checks) {}
