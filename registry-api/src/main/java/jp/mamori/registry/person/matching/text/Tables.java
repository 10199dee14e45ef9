package jp.mamori.registry.person.matching.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the tables that are shipped beside the matcher, as lines; a missing or broken one stops the start. */
public final class Tables {

    /** The version of every shipped table; stored with each decision. */
    public static final int VERSION = 2;

    private static final String FOLDER = "/jp/mamori/registry/person/matching/";

    private Tables() {}

    /** The lines of a table, without comments ({@code #}). */
    public static List<String> lines(String name) {
        try (InputStream file = Tables.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("the table " + name + " is not in the program");
            }
            InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(file) : file;
            var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
