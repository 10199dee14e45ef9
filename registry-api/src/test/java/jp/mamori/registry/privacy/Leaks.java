package jp.mamori.registry.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks for texts in files, in every form in which a program may have written them. */
final class Leaks {
    private static final int PREFIX = 4;
    private static final Charset SHIFT_JIS = Charset.forName("Windows-31J");

    private final Map<Integer, List<Pattern>> byPrefix = new HashMap<>();

    private record Pattern(String text, String form, byte[] bytes) {}

    Leaks(Iterable<String> texts) {
        for (var text : texts) {
            forms(text)
                    .forEach((form, bytes) -> byPrefix.computeIfAbsent(
                                    ByteBuffer.wrap(bytes).getInt(), prefix -> new ArrayList<>())
                            .add(new Pattern(text, form, bytes)));
        }
    }

    /** How a text may look in a file; each at least four bytes. */
    static Map<String, byte[]> forms(String text) {
        var forms = new LinkedHashMap<String, byte[]>();
        forms.put("UTF-8", text.getBytes(UTF_8));
        forms.put("UTF-16LE", text.getBytes(UTF_16LE));
        forms.put("UTF-16BE", text.getBytes(UTF_16BE));
        if (SHIFT_JIS.newEncoder().canEncode(text)) {
            forms.put("Shift_JIS", text.getBytes(SHIFT_JIS));
        }
        forms.put("escaped", escaped(text).getBytes(US_ASCII));
        forms.put(
                "ESCAPED",
                escaped(text).toUpperCase(Locale.ROOT).replace("\\U", "\\u").getBytes(US_ASCII));
        forms.put("percent", URLEncoder.encode(text, UTF_8).getBytes(US_ASCII));
        forms.put("hex", HexFormat.of().formatHex(text.getBytes(UTF_8)).getBytes(US_ASCII));
        forms.put(
                "HEX",
                HexFormat.of().withUpperCase().formatHex(text.getBytes(UTF_8)).getBytes(US_ASCII));
        for (var before = 0; before < 3; before++) {
            forms.put("base64+" + before, base64(text, before, Base64.getEncoder()));
            forms.put("base64url+" + before, base64(text, before, Base64.getUrlEncoder()));
        }
        return forms;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(unit -> escaped.append(unit < 128 ? "" + (char) unit : "\\u%04x".formatted(unit)));
        return escaped.toString();
    }

    /** Those characters that are the same whatever stands around a text that begins at a byte of a group of three. */
    private static byte[] base64(String text, int before, Base64.Encoder encoder) {
        var bytes = text.getBytes(UTF_8);
        var within = ByteBuffer.allocate(before + bytes.length)
                .position(before)
                .put(bytes)
                .array();
        var encoded = encoder.withoutPadding().encode(within);
        var from = before == 0 ? 0 : before + 1;
        var until = within.length / 3 * 4;
        return Arrays.copyOfRange(encoded, from, until);
    }

    /** "file: text as form" for everything that stands in a file under the folders. */
    Set<String> in(Path... folders) throws IOException {
        var found = new TreeSet<String>();
        for (var folder : folders) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    for (var hit : in(Files.readAllBytes(file))) {
                        found.add(file.getFileName() + ": " + hit);
                    }
                }
            }
        }
        return found;
    }

    Set<String> in(byte[] content) {
        var found = new TreeSet<String>();
        var buffer = ByteBuffer.wrap(content);
        for (var at = 0; at + PREFIX <= content.length; at++) {
            for (var pattern : byPrefix.getOrDefault(buffer.getInt(at), List.of())) {
                var end = at + pattern.bytes().length;
                if (end <= content.length && Arrays.equals(content, at, end, pattern.bytes(), 0, end - at)) {
                    found.add(pattern.text() + " as " + pattern.form());
                }
            }
        }
        return found;
    }
}
