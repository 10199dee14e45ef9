package jp.mamori.registry.demo;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import java.util.List;
import java.util.regex.Pattern;

/** Ends the start of a service in demo mode whose databases are not on this machine. */
@Context
@Requires(env = "demo")
final class OnThisMachineOnly {
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

    OnThisMachineOnly(
            @Value("${datasources.default.url}") String registry, @Value("${datasources.vault.url}") String vault) {
        if (!isLocal(registry) || !isLocal(vault)) {
            throw new IllegalStateException("demo mode is refused: a database is not on the loopback address");
        }
    }

    static boolean isLocal(String url) {
        return LOOPBACK.stream().anyMatch(host -> url.matches("jdbc:mysql://" + Pattern.quote(host) + "(:\\d+)?/.*"));
    }
}
