package jp.mamori.registry.person.matchkey;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import jp.mamori.registry.person.matching.Matcher;
import jp.mamori.registry.person.matching.form.Subject;
import jp.mamori.registry.person.matching.key.HmacKeyHash;
import jp.mamori.registry.person.matching.key.MatchKey;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.Keystore;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyRing;
import jp.mamori.registry.platform.key.ServiceKey;
import jp.mamori.registry.platform.time.Tokyo;

/**
 * Stores the hashes of a person and finds the files that share one.
 *
 * <p>Format: HMAC-SHA-256 cut to 64 bits, signed, so that an {@code IN} list stays one index range scan.
 * New rows are of the {@link #present} version; a look-up asks under every version that may have rows.
 */
@Singleton
public class MatchKeys {
    private final MatchKeyRows rows;
    private final Keystore keystore;
    private final KeyRing ring;
    private final List<Norm> norms;
    private final Norm presentNorm;
    private final Clock clock;

    /** By alias: the keystore derives a key from its password for each reading, which takes longer than a look-up. */
    private final Map<String, SecretKey> secrets = new ConcurrentHashMap<>();

    /** A version that is asked, with the normal forms that make its texts. */
    private record Served(Norm norm, KeyVersion version) {}

    MatchKeys(MatchKeyRows rows, Keystore keystore, KeyRing ring, List<Norm> norms, Clock clock) {
        this.rows = rows;
        this.keystore = keystore;
        this.ring = ring;
        this.norms = norms;
        this.clock = clock;
        presentNorm = norms.stream().max(Comparator.comparing(Norm::version)).orElseThrow();
    }

    /** The version that new rows have. */
    public KeyVersion present() {
        return version(presentNorm, ring.active(KeyKind.MATCH_KEY));
    }

    /** The versions that a look-up asks under; a row of any other is not found. */
    public Set<KeyVersion> served() {
        return asked().stream().map(Served::version).collect(Collectors.toSet());
    }

    /** Under a key that is published too: another node may make rows with it already; and under a compromised one. */
    private List<Served> asked() {
        var keys = ring.now().asked(KeyKind.MATCH_KEY);
        return norms.stream()
                .flatMap(norm -> keys.stream().map(key -> new Served(norm, version(norm, key))))
                .toList();
    }

    private static KeyVersion version(Norm norm, ServiceKey key) {
        return new KeyVersion(norm.version(), KeyKind.number(key.alias()));
    }

    /** Adds the rows of a person who has none of the present version. */
    public void store(FileId file, Side side, Subject person) {
        var present = present();
        var hash = hash(present);
        var keys = new LinkedHashMap<Long, MatchKey>();
        presentNorm.stored(person, today()).forEach(key -> keys.putIfAbsent(hash.of(key.text()), key));
        if (!keys.isEmpty()) {
            rows.insert(side, file, present.norm(), present.hmacKey(), json(keys));
        }
    }

    public void forget(FileId file) {
        rows.delete(file);
    }

    /** Takes away the rows that are not of the present version. */
    public void clearOthers(List<FileId> files) {
        var present = present();
        rows.deleteOthers(files.stream().map(FileId::value).toList(), present.norm(), present.hmacKey());
    }

    /** A keyed hash by which one and the same person asked for twice is known again, as far as the writing is the same. */
    public long mark(Subject person) {
        var profile = Matcher.prepare(person, today());
        var name = profile.names().isEmpty() ? "" : profile.names().getFirst().whole();
        var birth = profile.birth().readings().toString();
        return hash(present()).of("mark|" + name + "|" + birth + "|" + String.join("|", profile.licences()));
    }

    /** The files of a side that share a key with the person. */
    public Set<FileId> find(Subject person, Side side) {
        return findAll(List.of(person), side).getFirst();
    }

    /** The same for several persons, in their order and with one look-up. */
    public List<Set<FileId>> findAll(List<Subject> persons, Side side) {
        var sought = persons.stream().map(this::sought).toList();
        var all = sought.stream().flatMap(Set::stream).distinct().toList();
        var files = new HashMap<Long, List<FileId>>();
        if (!all.isEmpty()) {
            rows.find(side, all)
                    .forEach(row -> files.computeIfAbsent(row.k(), k -> new ArrayList<>())
                            .add(row.file()));
        }
        return sought.stream()
                .map(hashes -> hashes.stream()
                        .flatMap(hash -> files.getOrDefault(hash, List.of()).stream())
                        .collect(Collectors.<FileId, Set<FileId>>toCollection(LinkedHashSet::new)))
                .toList();
    }

    private Set<Long> sought(Subject person) {
        var hashes = new LinkedHashSet<Long>();
        for (var asked : asked()) {
            var hash = hash(asked.version());
            asked.norm().sought(person, today()).forEach(text -> hashes.add(hash.of(text)));
        }
        return hashes;
    }

    private static String json(LinkedHashMap<Long, MatchKey> keys) {
        return keys.entrySet().stream()
                .map(entry -> "[%d,%d,\"%s\"]"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().nameVersion(),
                                entry.getValue().kind()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private HmacKeyHash hash(KeyVersion version) {
        return new HmacKeyHash(secrets.computeIfAbsent(version.alias(), keystore::secret));
    }

    private LocalDate today() {
        return Tokyo.today(clock);
    }
}
