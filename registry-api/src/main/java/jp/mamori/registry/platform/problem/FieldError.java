package jp.mamori.registry.platform.problem;

import io.micronaut.serde.annotation.Serdeable;

/** One wrong member of a request, as the problem document's {@code errors} name it. */
@Serdeable
record FieldError(String pointer, String code, String message) {}
