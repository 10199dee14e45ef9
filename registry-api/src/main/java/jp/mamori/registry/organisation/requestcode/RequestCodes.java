package jp.mamori.registry.organisation.requestcode;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Reads request codes as people type them: small letters, spaces and hyphens do not matter. */
@Singleton
public class RequestCodes {
    private final RequestCodeRows rows;
    private final Clock clock;

    RequestCodes(RequestCodeRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The code if it exists and is still valid. */
    @Transactional
    public Optional<RequestCode> find(String typed) {
        var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean formed =
                code.length() == RequestCode.LENGTH && code.chars().allMatch(c -> RequestCode.ALPHABET.indexOf(c) >= 0);
        return formed ? rows.findValid(code, clock.instant()) : Optional.empty();
    }
}
