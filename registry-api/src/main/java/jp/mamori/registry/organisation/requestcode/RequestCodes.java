package jp.mamori.registry.organisation.requestcode;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.people.People;

/** Reads request codes as people type them: small letters, spaces and hyphens do not matter. */
@Singleton
public class RequestCodes {
    /** Characters that are looked at, spaces and hyphens among them. */
    public static final int LONGEST_TYPED = 20;

    private final RequestCodeRows rows;
    private final People people;
    private final Clock clock;

    RequestCodes(RequestCodeRows rows, People people, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    /** The same for a caller whose session still counts; anything else is refused with 401 {@code session-ended}. */
    @Transactional
    public Optional<RequestCode> read(String typed, Caller caller) {
        return people.find(caller).isPresent() ? find(typed) : Optional.empty();
    }

    /** The code if it exists and is still valid. */
    @Transactional
    public Optional<RequestCode> find(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean formed =
                code.length() == RequestCode.LENGTH && code.chars().allMatch(c -> RequestCode.ALPHABET.indexOf(c) >= 0);
        return formed ? rows.findValid(code, clock.instant()) : Optional.empty();
    }
}
