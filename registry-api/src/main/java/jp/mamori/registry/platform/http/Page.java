package jp.mamori.registry.platform.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the next page, null on the last
 */
@Serdeable
public record Page<T>(List<T> items, @Nullable String next) {}
