package jp.mamori.registry.person.matching.text;

/** How many morae two skeletons differ in. */
public final class Morae {

    private Morae() {}

    /** Whether one mora was changed, added, left out or exchanged with its neighbour. */
    public static boolean differByOne(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 3 || a.equals(b)) {
            return false;
        }
        int[] first = split(a);
        int[] second = split(b);
        return oneEdit(first, second);
    }

    /** How many morae a skeleton has, its long vowels not counted. */
    public static int count(String skeleton) {
        return split(skeleton).length;
    }

    private static boolean oneEdit(int[] a, int[] b) {
        int start = 0;
        while (start < a.length && start < b.length && a[start] == b[start]) {
            start++;
        }
        int end = 0;
        while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] == b[b.length - 1 - end]) {
            end++;
        }
        int leftA = a.length - start - end;
        int leftB = b.length - start - end;
        boolean exchanged = leftA == 2 && leftB == 2 && a[start] == b[start + 1] && a[start + 1] == b[start];
        return leftA <= 1 && leftB <= 1 && a.length + b.length > 3 || exchanged;
    }

    private static int[] split(String letters) {
        int[] morae = new int[letters.length()];
        int count = 0;
        int mora = 0;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            mora = mora * 32 + c - 'a' + 1;
            char next = i + 1 < letters.length() ? letters.charAt(i + 1) : 0;
            if (Romaji.isVowel(c) || c == 'n' && !Romaji.isVowel(next) && next != 'y') {
                morae[count++] = mora;
                mora = 0;
            }
        }
        if (mora != 0) {
            morae[count++] = mora;
        }
        return java.util.Arrays.copyOf(morae, count);
    }
}
