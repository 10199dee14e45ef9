package jp.mamori.registry.person.matchkey;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * Which keys of the keystore hash the match keys, {@code mamori.match-key.*}.
 *
 * @param present number of the key that new rows are made with: 1 is {@code match-key-1}
 * @param former number of the key that rows were made with before; asked too until the rebuild is done, then taken away
 */
@ConfigurationProperties("mamori.match-key")
record MatchKeySettings(
        @Bindable(defaultValue = "1") int present, @Nullable Integer former) {}
