package jp.mamori.registry.person.matching.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.mamori.registry.person.matching.text.CleanText;
import jp.mamori.registry.person.matching.text.Skeleton;
import org.jspecify.annotations.Nullable;

/**
 * One name of a person, prepared: its two parts and the whole.
 *
 * <p>A name that stands in one field is split by its separators or, without any, where the commonest surname ends; then
 * {@code guessed} is true.
 */
public final class NameForms {

    private final NamePart family;
    private final NamePart given;
    private final boolean guessed;
    private final String whole;
    private final List<String> sounds;
    private final List<String> derived;
    // Made when first asked for: a query is compared with many files. Two threads may both make it; the two are alike.
    private @Nullable NameForms exchanged;

    private NameForms(NamePart family, NamePart given, boolean guessed) {
        this.family = family;
        this.given = given;
        this.guessed = guessed;
        whole = family.superfold() + given.superfold();
        sounds = wholeSounds(family, given);
        derived = new ArrayList<>(derived(family, given));
    }

    /** The forms of a name as written. */
    public static NameForms of(SubjectName name) {
        String[] written = pair(name.family(), name.given(), true);
        String[] kana = pair(name.familyKana(), name.givenKana(), false);
        String[] latin = latin(name.latin(), kana, written);
        NamePart family = NamePart.of(true, written[0], List.of(kana[0], latin[0]));
        NamePart given = NamePart.of(false, written[1], List.of(kana[1], latin[1]));
        return new NameForms(family, given, written.length > 2 || kana.length > 2);
    }

    /** The same name cut at another place of its writing. */
    public NameForms splitAt(int length) {
        String all = family.clean() + given.clean();
        int cut = all.offsetByCodePoints(0, Math.min(length, all.codePointCount(0, all.length())));
        return new NameForms(
                NamePart.of(true, all.substring(0, cut), List.of()),
                NamePart.of(false, all.substring(cut), List.of()),
                true);
    }

    /** The name with its two parts exchanged. */
    public NameForms exchanged() {
        NameForms made = exchanged;
        if (made == null) {
            made = new NameForms(given.inPlace(true), family.inPlace(false), guessed);
            exchanged = made;
        }
        return made;
    }

    private static String[] pair(String first, String second, boolean written) {
        if (first.isBlank() == second.isBlank()) {
            return new String[] {first, second};
        }
        String all = (first.isBlank() ? second : first).strip();
        int cut = separator(all);
        if (cut > 0) {
            return new String[] {all.substring(0, cut), all.substring(cut + 1), ""};
        }
        int guess = SplitName.guess(CleanText.clean(all));
        String clean = CleanText.clean(all);
        if (guess == 0 || clean.length() > 40) {
            return written ? new String[] {first, second, ""} : new String[] {first, second};
        }
        return new String[] {clean.substring(0, guess), clean.substring(guess), ""};
    }

    private static int separator(String text) {
        for (int i = 1; i < text.length() - 1; i++) {
            if (CleanText.isSeparator(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The Latin name as family and given: by what the kana say, else by a comma or capitals, else the first is family. */
    private static String[] latin(String latin, String[] kana, String[] written) {
        List<String> words = LatinWords.of(latin);
        if (words.isEmpty()) {
            return new String[] {"", ""};
        }
        if (words.size() == 1) {
            String clean = CleanText.clean(words.getFirst());
            int guess = SplitName.guess(clean);
            return guess == 0
                    ? new String[] {words.getFirst(), ""}
                    : new String[] {clean.substring(0, guess), clean.substring(guess)};
        }
        String first = words.getFirst();
        String last = words.getLast();
        boolean givenFirst = says(kana[1], written[1], first) || says(kana[0], written[0], last);
        return givenFirst
                ? new String[] {last, String.join(" ", words.subList(0, words.size() - 1))}
                : new String[] {first, String.join(" ", words.subList(1, words.size()))};
    }

    private static boolean says(String kana, String written, String word) {
        List<String> sound = Skeleton.of(CleanText.clean(word));
        return !sound.isEmpty()
                && (Skeleton.of(CleanText.clean(kana)).contains(sound.getFirst())
                        || Skeleton.of(CleanText.clean(written)).contains(sound.getFirst()));
    }

    private static List<String> wholeSounds(NamePart family, NamePart given) {
        if (family.isAbsent() || given.isAbsent()) {
            return family.isAbsent() ? given.sounds() : family.sounds();
        }
        return Skeleton.joined(family.sounds(), given.sounds());
    }

    /** Sounds of the whole in another language; only where the surname is one of Chinese or Korean residents. */
    private static Set<String> derived(NamePart family, NamePart given) {
        var derived = new LinkedHashSet<String>();
        if (!isEastAsian(family)) {
            return derived;
        }
        for (int i = 0; i < Math.min(family.derived().size(), given.derived().size()); i++) {
            derived.addAll(Skeleton.joined(
                    List.of(family.derived().get(i)), List.of(given.derived().get(i))));
        }
        return derived;
    }

    private static boolean isEastAsian(NamePart family) {
        return !family.aliases().isEmpty() && !family.isPhonetic();
    }

    /** Whether the surname is one of Chinese or Korean residents, written in characters. */
    public boolean isEastAsian() {
        return isEastAsian(family);
    }

    public NamePart family() {
        return family;
    }

    public NamePart given() {
        return given;
    }

    public boolean guessed() {
        return guessed;
    }

    /** The superfold of the whole name. */
    public String whole() {
        return whole;
    }

    /** The skeletons of the whole name, at most four. */
    public List<String> sounds() {
        return sounds;
    }

    public List<String> derived() {
        return derived;
    }

    /** Whether it can be searched: both parts are there, not only placeholders, and something says how they sound. */
    public boolean isReadable() {
        return !family.isAbsent()
                && !given.isAbsent()
                && !family.isUnreadable()
                && !given.isUnreadable()
                && !sounds.isEmpty();
    }

    /** Whether there is anything in it but placeholders. */
    public boolean isLegible() {
        return !family.isAbsent() && !family.isUnreadable() || !given.isAbsent() && !given.isUnreadable();
    }

    /** Whether a placeholder stands somewhere in it. */
    public boolean hasWild() {
        return family.wild() + given.wild() > 0;
    }

    /** Whether it is a name in kana or Latin letters only. */
    public boolean isPhonetic() {
        return family.isPhonetic() && given.isPhonetic();
    }

    @Override
    public String toString() {
        return "NameForms";
    }
}
