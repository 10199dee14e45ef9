package jp.mamori.registry.person.matching.text;

import java.util.HashMap;
import java.util.Map;

/** Code points and what each stands for, with the ground of each step; quick to ask for one that is not in it. */
final class CharacterMap {

    private static final int TABLE = 0x30000 + 0x3500;

    private final int[] target = new int[TABLE];
    private final Map<Integer, Ground> grounds = new HashMap<>();

    void put(int from, int to, char ground) {
        if (from < TABLE) {
            target[from] = to;
            Ground.of(ground).ifPresent(known -> grounds.put(from, known));
        }
    }

    int get(int from) {
        return from < TABLE && target[from] != 0 ? target[from] : from;
    }

    @org.jspecify.annotations.Nullable
    Ground ground(int from) {
        return grounds.get(from);
    }

    /** The text with each character replaced once. */
    String apply(String text) {
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int to = get(c);
            if (to != c && changed == null) {
                changed = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (changed != null) {
                changed.appendCodePoint(to);
            }
            i += Character.charCount(c);
        }
        return changed == null ? text : changed.toString();
    }
}
