package jp.mamori.registry.key;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import jp.mamori.registry.platform.crypto.vault.EpochList;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyRing;
import jp.mamori.registry.platform.key.KeyState;
import jp.mamori.registry.platform.key.ServiceKey;

/** All keys with their states, a line each; nothing of the keys themselves. */
@Singleton
class ListKeys {
    private static final String LINE = "%-14s %-12s %-22s %s";

    private final KeyRing ring;
    private final EpochList epochs;
    private final Clock clock;

    ListKeys(KeyRing ring, EpochList epochs, Clock clock) {
        this.ring = ring;
        this.epochs = epochs;
        this.clock = clock;
    }

    List<String> lines() {
        ring.forget();
        var keys = ring.now();
        var lines = new ArrayList<String>();
        lines.add(LINE.formatted("KEY", "STATE", "SINCE", "").strip());
        for (var kind : KeyKind.values()) {
            var active = keys.active(kind).map(ServiceKey::alias).orElse("");
            keys.of(kind).forEach(key -> lines.add(line(key, active)));
        }
        epochs.alive()
                .forEach(epoch -> lines.add(LINE.formatted(
                                epoch.alias(),
                                epoch.state().toLowerCase(Locale.ROOT),
                                seconds(epoch.since()),
                                "by itself, every night")
                        .strip()));
        return lines;
    }

    private String line(ServiceKey key, String active) {
        return LINE.formatted(
                        key.alias(),
                        key.state().name().toLowerCase(Locale.ROOT),
                        seconds(since(key)),
                        note(key, active))
                .strip();
    }

    private static Instant since(ServiceKey key) {
        return Stream.of(key.compromisedAt(), key.retiredAt(), key.activatedAt(), key.publishedAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(key.generatedAt());
    }

    private String note(ServiceKey key, String active) {
        if (key.state() == KeyState.ACTIVE) {
            return key.alias().equals(active) ? "in use" : active + " took over";
        }
        if (key.state() == KeyState.COMPROMISED) {
            return "counts below " + key.loggedBefore() + " in the log";
        }
        if (key.state() != KeyState.RETIRED || key.verifiesUntil() == null) {
            return "";
        }
        return (key.isPublished(clock.instant()) ? "verifies until " : "not published since ")
                + seconds(key.verifiesUntil());
    }

    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
