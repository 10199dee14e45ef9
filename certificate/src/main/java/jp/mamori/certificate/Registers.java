package jp.mamori.certificate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The registers that were searched, each with the instant of its newest entry.
 *
 * <p>A register that is absent was not searched, and is shown as not searched.
 * Instants are whole seconds.
 */
public record Registers(Map<Register, Instant> newestEntries) {
    public Registers {
        EnumMap<Register, Instant> copy = new EnumMap<>(Register.class);
        newestEntries.forEach((register, newest) -> copy.put(register, newest.truncatedTo(ChronoUnit.SECONDS)));
        newestEntries = Collections.unmodifiableMap(copy);
    }

    public boolean searched(Register register) {
        return newestEntries.containsKey(register);
    }
}
