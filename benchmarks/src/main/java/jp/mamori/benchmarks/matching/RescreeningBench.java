package jp.mamori.benchmarks.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import jp.mamori.benchmarks.matching.file.PersonRow;
import jp.mamori.benchmarks.matching.generate.Suite;
import jp.mamori.registry.person.matching.Matcher;
import jp.mamori.registry.person.matching.key.HmacKeyHash;
import jp.mamori.registry.person.matching.key.KeyHash;
import jp.mamori.registry.person.matching.key.KeyIndex;

/**
 * {@code ./mamori bench rescreening [REQUESTS] [RECORDS]}: new records held against past requests by an index in memory.
 *
 * <p>The hashed keys of the requests are given, as {@code match_key} holds them; making the index, looking up and
 * scoring are measured in processor time of one thread.
 * Every tenth new record is the person of a request.
 */
public final class RescreeningBench {
    private static final int REQUESTS = 1_000_000;
    private static final int RECORDS = 200;
    private static final long SEED = 20261101;

    private final KeyHash hash = new HmacKeyHash(new SecretKeySpec(new byte[32], "HmacSHA256"));
    private final List<PersonRow> requests;
    private long[] keys = new long[1 << 20];
    private int[] persons = new int[1 << 20];
    private int size;

    private RescreeningBench(List<PersonRow> requests) {
        this.requests = requests;
        for (int i = 0; i < requests.size(); i++) {
            for (var key : Matcher.registerKeys(OwnMatcher.profile(requests.get(i), OwnMatcher.TODAY))) {
                add(hash.of(key.text()), i);
            }
        }
    }

    public static void main(String[] arguments) {
        int requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : REQUESTS;
        int records = arguments.length > 1 ? Integer.parseInt(arguments[1]) : RECORDS;
        var suite = Suite.make(SEED, requests, 0, records, false);
        var fresh = suite.queries().stream().map(query -> query.person()).toList();
        new RescreeningBench(suite.persons()).run(fresh);
    }

    private void add(long key, int person) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size + (size >> 1));
            persons = Arrays.copyOf(persons, size + (size >> 1));
        }
        keys[size] = key;
        persons[size++] = person;
    }

    private void run(List<PersonRow> records) {
        long begun = Cpu.nanos();
        var index = index();
        long indexed = Cpu.nanos();
        double threshold = Matcher.threshold(records.size());
        int found = 0;
        int known = 0;
        for (int i = 0; i < records.size(); i++) {
            boolean isRequest = i % 10 == 0;
            var record = isRequest ? requests.get(i * (requests.size() / records.size())) : records.get(i);
            int candidates = candidates(record, index, threshold);
            found += candidates;
            known += isRequest && candidates > 0 ? 1 : 0;
        }
        long done = Cpu.nanos();
        System.out.printf(
                "%,d requests, %,d keys, %,d bytes; %d new records%n",
                requests.size(), size, index.bytes(), records.size());
        System.out.printf(
                "index %.1f s, look-up and score %.1f ms a record, together %.1f s of one processor%n",
                (indexed - begun) / 1e9, (done - indexed) / 1e6 / records.size(), (done - begun) / 1e9);
        System.out.printf(
                "%d of %d records of a requesting person found; %d candidates in all%n",
                known, (records.size() + 9) / 10, found);
    }

    private KeyIndex index() {
        var builder = new KeyIndex.Builder();
        for (int i = 0; i < size; i++) {
            builder.add(keys[i], persons[i]);
        }
        return builder.build();
    }

    private int candidates(PersonRow row, KeyIndex index, double threshold) {
        var record = OwnMatcher.profile(row, OwnMatcher.TODAY);
        var met = new HashSet<Integer>();
        for (String key : Matcher.queryKeys(record)) {
            index.find(hash.of(key), met::add);
        }
        return (int) met.stream()
                .map(request -> Matcher.compare(OwnMatcher.profile(requests.get(request), OwnMatcher.TODAY), record))
                .filter(comparison -> comparison.licence() || comparison.bits() >= threshold)
                .count();
    }
}
