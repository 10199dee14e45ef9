package jp.mamori.registry.demo.invention;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The lists of names and places of the demo, {@code demo/*.csv} among the resources. */
public final class Lists {
    private Lists() {}

    /** The lines without comments, split at commas; an empty last field is kept. */
    public static List<String[]> read(String name) {
        var stream = Objects.requireNonNull(Lists.class.getResourceAsStream("/demo/" + name), name);
        try (var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
