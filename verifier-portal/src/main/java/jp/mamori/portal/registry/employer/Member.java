package jp.mamori.portal.registry.employer;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person of an organisation and the role there. */
@Serdeable
public record Member(
        String displayName, String role, @Nullable LocalDate from) {}
