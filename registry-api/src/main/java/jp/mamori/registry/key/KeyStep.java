package jp.mamori.registry.key;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.mamori.registry.platform.key.KeyKind;

/** What an operator does to a key. */
sealed interface KeyStep {
    Pattern ALIAS = Pattern.compile("[a-z][a-z-]{0,31}-[1-9][0-9]{0,5}");

    record Generate(KeyKind kind) implements KeyStep {}

    record Publish(String alias) implements KeyStep {}

    record Activate(String alias) implements KeyStep {}

    record Retire(String alias) implements KeyStep {}

    /**
     * Others may have the key.
     *
     * @param from since when
     */
    record Compromise(String alias, Instant from) implements KeyStep {}

    static Optional<String> alias(String text) {
        return ALIAS.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
