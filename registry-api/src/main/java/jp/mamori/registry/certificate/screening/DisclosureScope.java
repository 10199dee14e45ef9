package jp.mamori.registry.certificate.screening;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mamori.registry.disposition.register.StatedRecord;

/**
 * What may be stated to one audience for one purpose: grounds by register.
 *
 * <p>A register that is absent is not searched, and is named on the certificate as not searched.
 */
public record DisclosureScope(Map<String, Set<String>> groundsByRegister) {
    private static final String EVERY = "*";

    /** Whether anything at all may be searched. */
    public boolean isEmpty() {
        return groundsByRegister.isEmpty();
    }

    public Set<String> registers() {
        return groundsByRegister.keySet();
    }

    /** Whether the record may be stated. */
    public boolean covers(StatedRecord record) {
        var grounds = groundsByRegister.getOrDefault(record.kind().register(), Set.of());
        return grounds.contains(EVERY) || record.grounds().stream().anyMatch(grounds::contains);
    }

    /** The ground to state: the first that has a basis of its own, else the first. */
    public Optional<String> statedGround(StatedRecord record) {
        var grounds = groundsByRegister.getOrDefault(record.kind().register(), Set.of());
        var own = record.grounds().stream().filter(grounds::contains).findFirst();
        return own.isPresent() ? own : record.grounds().stream().findFirst();
    }
}
