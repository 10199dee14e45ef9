package jp.mamori.registry.platform.job;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Scheduled work, {@code mamori.jobs.*}.
 *
 * @param enabled whether this node takes part
 */
@ConfigurationProperties("mamori.jobs")
record JobSettings(@Bindable(defaultValue = "true") boolean enabled) {}
