package jp.mamori.registry.certificate.screening;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The registers that were searched, each with the instant of its newest entry.
 *
 * <p>Stored as {@code code=epoch second}, comma separated.
 */
public record SearchedRegisters(SortedMap<String, Instant> newest) {
    static SearchedRegisters of(Map<String, Instant> newest, DisclosureScope scope) {
        var searched = new TreeMap<>(newest);
        searched.keySet().retainAll(scope.registers());
        return new SearchedRegisters(searched);
    }

    public static SearchedRegisters parse(String stored) {
        var newest = new TreeMap<String, Instant>();
        Arrays.stream(stored.split(",")).filter(part -> !part.isEmpty()).forEach(part -> {
            var at = part.indexOf('=');
            newest.put(part.substring(0, at), Instant.ofEpochSecond(Long.parseLong(part.substring(at + 1))));
        });
        return new SearchedRegisters(newest);
    }

    public String text() {
        return newest.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().getEpochSecond())
                .collect(Collectors.joining(","));
    }
}
