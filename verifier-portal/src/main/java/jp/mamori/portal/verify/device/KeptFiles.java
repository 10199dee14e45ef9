package jp.mamori.portal.verify.device;

import io.micronaut.context.annotation.Value;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.CRC32C;
import jp.mamori.portal.verify.DeviceCheck;
import jp.mamori.portal.verify.OpenPages;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Language;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;
import jp.mamori.portal.web.Visitors;
import jp.mamori.portal.web.Words;
import org.jspecify.annotations.Nullable;

/** What the service worker keeps: the checking pages as anybody sees them, in both languages, their scripts and words. */
@Singleton
class KeptFiles {
    /** What the scripts say: the words of results, and those of the pages about them. */
    private static final List<String> SAID = List.of(
            "back",
            "none",
            "print",
            "service",
            "title",
            "banner",
            "errors",
            "error.prefix",
            "error.missing",
            "format",
            "check",
            "device",
            "outcome",
            "stance",
            "step",
            "steps",
            "reason",
            "result",
            "register",
            "assurance",
            "stated",
            "receipt",
            "purpose",
            "occasion",
            "kind",
            "ground",
            "log",
            "field.purpose",
            "field.occasion",
            "field.reference",
            "field.certificate");

    private static final List<String> ASSETS = List.of("tokens.css", "portal.css", "portal.js");

    /** A page and the address at which it stands in. */
    private record Kept(Function<Visitor, Page> page, String path) {}

    private static final Map<String, Kept> PAGES = Map.of(
            "ways", new Kept(OpenPages::ways, "/check"),
            "link", new Kept(OpenPages::link, "/c"),
            "paste", new Kept(OpenPages::paste, "/check/paste"),
            "unconnected", new Kept(OpenPages::unconnected, "/check/file"));

    private final Visitors visitors;
    private final ObjectMapper json;
    private final String issuer;
    private volatile @Nullable String worker;

    KeptFiles(Visitors visitors, ObjectMapper json, @Value("${mamori.issuer}") String issuer) {
        this.visitors = visitors;
        this.json = json;
        this.issuer = issuer;
    }

    /** A page as somebody without cookies sees it. */
    Optional<String> page(Language language, String name) {
        return Optional.ofNullable(PAGES.get(name))
                .map(kept -> Html.text(kept.page().apply(visitors.anybody(language, kept.path()))));
    }

    /** The issuer whose certificates are genuine, and the texts that the scripts say. */
    Map<String, Object> words(Language language) {
        return new TreeMap<>(
                Map.of("issuer", issuer, "texts", Words.in(language).texts(SAID)));
    }

    /** The service worker's script, whose text changes when anything that it keeps does. */
    String worker() {
        String made = worker;
        if (made == null) {
            made = madeWorker();
            worker = made;
        }
        return made;
    }

    private String madeWorker() {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("version", Long.toHexString(mark()));
        kept.put("issuer", issuer);
        kept.put("scripts", DeviceCheck.verifying());
        kept.put("files", files());
        Map<String, Object> pages = new TreeMap<>();
        PAGES.forEach((name, page) -> pages.put(page.path(), addresses(name)));
        kept.put("pages", pages);
        kept.put("unconnected", addresses("unconnected"));
        kept.put("words", words());
        kept.put("keys", "/check/keys");
        kept.put("lists", "/check/status-lists");
        return "\"use strict\";\nconst kept = " + text(kept) + ";\n" + script();
    }

    private static List<String> files() {
        List<String> files = new ArrayList<>(
                List.of("/assets/icon.svg", DeviceCheck.first(), DeviceCheck.proofs(), DeviceCheck.reader()));
        ASSETS.forEach(name -> files.add(Html.asset(name)));
        files.addAll(DeviceCheck.verifying());
        files.addAll(DeviceCheck.showing());
        files.addAll(words());
        for (Language language : Language.values()) {
            PAGES.keySet().forEach(name -> files.add(address(language, name)));
        }
        return files.stream().sorted().toList();
    }

    private static List<String> words() {
        return Arrays.stream(Language.values())
                .map(one -> "/check/words/" + one.code())
                .toList();
    }

    private static Map<String, String> addresses(String name) {
        Map<String, String> addresses = new LinkedHashMap<>();
        Arrays.stream(Language.values()).forEach(one -> addresses.put(one.code(), address(one, name)));
        return addresses;
    }

    private static String address(Language language, String name) {
        return "/check/kept/" + language.code() + "/" + name;
    }

    private long mark() {
        CRC32C sum = new CRC32C();
        files().forEach(file -> sum.update(bytes(file)));
        for (Language language : Language.values()) {
            sum.update(bytes(text(words(language))));
            PAGES.keySet().stream()
                    .sorted()
                    .forEach(name -> sum.update(bytes(page(language, name).orElse(""))));
        }
        sum.update(bytes(script()));
        return sum.getValue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String script() {
        try (InputStream in = KeptFiles.class.getResourceAsStream("/assets/check/worker.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
