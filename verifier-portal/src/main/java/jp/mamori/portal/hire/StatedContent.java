package jp.mamori.portal.hire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamori.certificate.LogReference;
import jp.mamori.portal.registry.employer.CheckView;
import jp.mamori.portal.verify.CheckedContent;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the certificate states out of the registry's answer to a check.
 * The registry shows it only to the audience and only where the certificate is genuine.
 */
final class StatedContent {
    private StatedContent() {}

    /** What the transparency log names the certificate by. */
    static Optional<String> payload(CheckView check) {
        return Optional.ofNullable(check.content())
                .map(content -> content.get("payload"))
                .map(Object::toString);
    }

    /** Where the log stood when the certificate was issued. */
    static @Nullable LogReference log(CheckView check) {
        Map<String, Object> content = check.content();
        return content != null
                        && content.get("log") instanceof Map<?, ?> log
                        && log.get("treeSize") instanceof Number size
                ? new LogReference(String.valueOf(log.get("origin")), size.longValue())
                : null;
    }

    static @Nullable CheckedContent of(CheckView check) {
        Map<String, Object> content = check.content();
        if (content == null || content.isEmpty()) {
            return null;
        }
        Map<String, Object> subject = map(content.get("subject"));
        return new CheckedContent(
                text(content, "number"),
                text(map(content.get("audience")), "name"),
                text(content, "purpose"),
                instant(content, "asOf"),
                instant(content, "issuedAt"),
                instant(content, "expiresAt"),
                joined(subject, "family", "given"),
                joined(subject, "familyKana", "givenKana"),
                LocalDate.parse(text(subject, "birthDate")),
                maps(content.get("formerNames")).stream()
                        .map(StatedContent::name)
                        .toList(),
                texts(content.get("licenceNumbers")),
                registers(map(content.get("registers"))),
                text(content, "namesAssurance"),
                total(map(content.get("namesSearched"))),
                maps(content.get("dispositions")).stream()
                        .map(StatedContent::stated)
                        .toList());
    }

    private static CheckedContent.Stated stated(Map<String, Object> one) {
        return new CheckedContent.Stated(
                text(one, "kind"),
                LocalDate.parse(text(one, "decidedOn")),
                optional(one, "ground"),
                text(one, "board"),
                one.get("reinstatedOn") == null ? null : LocalDate.parse(text(one, "reinstatedOn")));
    }

    private static String name(Map<String, Object> name) {
        String reading = joined(name, "familyKana", "givenKana");
        String written = joined(name, "family", "given");
        return reading.isEmpty() ? written : written + "（" + reading + "）";
    }

    private static Map<String, Instant> registers(Map<String, Object> searched) {
        Map<String, Instant> registers = new LinkedHashMap<>();
        searched.forEach((code, newest) -> registers.put(code, Instant.parse(String.valueOf(newest))));
        return registers;
    }

    private static int total(Map<String, Object> counts) {
        return counts.values().stream()
                .filter(Number.class::isInstance)
                .mapToInt(count -> ((Number) count).intValue())
                .sum();
    }

    private static String joined(Map<String, Object> name, String... parts) {
        return Stream.of(parts)
                .map(name::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String text(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString();
    }

    private static @Nullable String optional(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null ? null : value.toString();
    }

    private static Instant instant(Map<String, Object> map, String key) {
        return Instant.parse(text(map, key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<Map<String, Object>> maps(@Nullable Object value) {
        List<Map<String, Object>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(one -> maps.add(map(one)));
        }
        return maps;
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
