package jp.mamori.registry.certificate.screening;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** One ground of one register that may be stated; {@code *} is every ground. */
@MappedEntity("disclosure_basis")
record BasisRow(@Id String register, String ground) {}
