package jp.mamori.registry.person.matching.key;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Keys in memory and whose they are: eight bytes an entry and the tops of the buckets.
 *
 * <p>Buckets by the key's upper bits; within one, each entry is 32 more bits of the key and the person's ordinal.
 * A look-up may rarely give a person of another key (one in 2^32 for each entry met); the score tells them apart.
 */
public final class KeyIndex {

    private static final int ENTRIES_PER_BUCKET = 8;

    private final int shift;
    private final int[] tops;
    private final long[] entries;

    private KeyIndex(int shift, int[] tops, long[] entries) {
        this.shift = shift;
        this.tops = tops;
        this.entries = entries;
    }

    /** Collects the keys of persons, in any order. */
    public static final class Builder {

        private long[] keys = new long[1024];
        private int[] persons = new int[1024];
        private int size;

        /** Adds a key of a person. */
        public void add(long key, int person) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size + (size >> 1));
                persons = Arrays.copyOf(persons, size + (size >> 1));
            }
            keys[size] = key;
            persons[size++] = person;
        }

        /** The index of what was added. */
        public KeyIndex build() {
            int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(size / ENTRIES_PER_BUCKET), 1, 28);
            int shift = 64 - bits;
            int[] tops = new int[(1 << bits) + 1];
            for (int i = 0; i < size; i++) {
                tops[(int) (keys[i] >>> shift) + 1]++;
            }
            for (int i = 1; i < tops.length; i++) {
                tops[i] += tops[i - 1];
            }
            long[] entries = new long[size];
            int[] next = Arrays.copyOf(tops, tops.length - 1);
            for (int i = 0; i < size; i++) {
                entries[next[(int) (keys[i] >>> shift)]++] = rest(keys[i]) | persons[i] & 0xFFFFFFFFL;
            }
            return new KeyIndex(shift, tops, entries);
        }
    }

    private static long rest(long key) {
        return key << 32;
    }

    /** Gives the ordinal of every person with the key. */
    public void find(long key, IntConsumer found) {
        int bucket = (int) (key >>> shift);
        long rest = rest(key);
        for (int i = tops[bucket]; i < tops[bucket + 1]; i++) {
            if ((entries[i] & 0xFFFFFFFF00000000L) == rest) {
                found.accept((int) entries[i]);
            }
        }
    }

    /** How many entries there are. */
    public int size() {
        return entries.length;
    }

    /** The bytes that the index holds. */
    public long bytes() {
        return 4L * tops.length + 8L * entries.length;
    }
}
