package jp.mamori.registry.person.matching.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.mamori.registry.person.matching.text.Blur;
import jp.mamori.registry.person.matching.text.CleanText;
import jp.mamori.registry.person.matching.text.Skeleton;
import jp.mamori.registry.person.matching.text.Variants;
import org.jspecify.annotations.Nullable;

/**
 * A family or a given name in all its normal forms.
 *
 * <p>{@code clean}, {@code fold} and {@code superfold} are empty where only a reading is known; {@code sounds} are the
 * skeletons of its readings, the stated ones first; {@code derived} are sounds that the characters may have abroad.
 */
public final class NamePart {

    /** A part that was not written. */
    static final NamePart ABSENT = new NamePart(true, "", "", List.of(), "");

    private final boolean family;
    private final String raw;
    private final String clean;
    private final String fold;
    private final String superfold;
    private final boolean kanji;
    private final int wild;
    private final List<String> sounds;
    private final String spelled;
    private final List<String> coarse;
    private final List<String> visual;
    private final List<String> consonants;
    private final List<String> aliases;
    private final List<String> words;
    private final double writingBits;
    private final double soundBits;
    // Made when first asked for, which few names are. Two threads may both make it; the two are alike.
    private @Nullable List<String> derived;

    private NamePart(boolean family, String raw, String clean, List<String> sounds, String spelled) {
        this.spelled = spelled;
        this.family = family;
        this.raw = raw;
        this.clean = clean;
        fold = Variants.fold(clean);
        superfold = Variants.superfold(fold);
        wild = (int) clean.chars().filter(c -> c == CleanText.WILD).count();
        kanji = !clean.isEmpty() && !Skeleton.isPhonetic(fold);
        this.sounds = sounds;
        coarse = sounds.stream().map(Blur::coarse).distinct().toList();
        visual = sounds.stream().map(Blur::visual).distinct().toList();
        consonants = kanji ? List.of() : consonants(sounds);
        words = kanji ? List.of() : words(raw);
        aliases = namesakes();
        double rarest = kanji || aliases.isEmpty() ? Frequency.RAREST : Frequency.KNOWN_FOREIGN;
        soundBits = sounds.stream().mapToDouble(s -> Frequency.sound(family, s)).reduce(rarest, Math::min);
        double written = Frequency.writing(family, fold);
        writingBits = kanji ? written : Math.min(written, soundBits);
    }

    /** A part from its writing and from readings of it, each raw; empty text is nothing. */
    static NamePart of(boolean family, String writing, List<String> readings) {
        String clean = CleanText.clean(writing);
        Set<String> sounds = new LinkedHashSet<>();
        for (String reading : readings) {
            sounds.addAll(Skeleton.of(CleanText.clean(reading)));
        }
        if (sounds.size() < Skeleton.MOST_ALTERNATES) {
            sounds.addAll(Skeleton.of(Variants.fold(clean)));
        }
        var bounded = sounds.stream().limit(Skeleton.MOST_ALTERNATES).toList();
        String raw = !writing.isBlank()
                ? writing
                : readings.stream().filter(r -> !r.isBlank()).findFirst().orElse("");
        return clean.isEmpty() && bounded.isEmpty()
                ? ABSENT
                : new NamePart(family, raw, clean, bounded, spelled(clean, readings));
    }

    private static String spelled(String clean, List<String> readings) {
        for (String reading : readings) {
            String spelled = Skeleton.spelled(CleanText.clean(reading));
            if (!spelled.isEmpty()) {
                return spelled;
            }
        }
        return Skeleton.spelled(clean);
    }

    /** The same part in the other place of the name. */
    NamePart inPlace(boolean asFamily) {
        return asFamily == family || isAbsent() ? this : new NamePart(asFamily, raw, clean, sounds, spelled);
    }

    private static List<String> consonants(List<String> sounds) {
        Set<String> consonants = new LinkedHashSet<>();
        for (String sound : sounds) {
            consonants.add(Blur.consonants(sound));
            consonants.add(Blur.consonantsWithoutFinalR(sound));
        }
        consonants.removeIf(c -> c.length() < 2);
        return consonants.stream().limit(Skeleton.MOST_ALTERNATES).toList();
    }

    private static List<String> words(String raw) {
        var words = new ArrayList<String>();
        for (String word : raw.split("[\\s・･·•,，=＝-]+")) {
            List<String> sound = Skeleton.of(CleanText.clean(word));
            if (!sound.isEmpty()) {
                words.add(sound.getFirst());
            }
        }
        return words.size() > 1 ? List.copyOf(words) : List.of();
    }

    private List<String> namesakes() {
        Set<String> names = new LinkedHashSet<>();
        if (kanji) {
            names.addAll(Aliases.of(superfold));
        } else {
            sounds.forEach(sound -> names.addAll(Aliases.of(sound)));
            words.forEach(word -> names.addAll(Aliases.of(word)));
        }
        return List.copyOf(names);
    }

    public boolean isAbsent() {
        return clean.isEmpty() && sounds.isEmpty();
    }

    /** Whether nothing of it can be read. */
    public boolean isUnreadable() {
        return sounds.isEmpty() && wild == clean.length();
    }

    /** Whether it is written in kana or Latin letters only. */
    public boolean isPhonetic() {
        return !kanji;
    }

    public String raw() {
        return raw;
    }

    public String clean() {
        return clean;
    }

    public String fold() {
        return fold;
    }

    public String superfold() {
        return superfold;
    }

    public int wild() {
        return wild;
    }

    public List<String> sounds() {
        return sounds;
    }

    /** The letters of the first reading with its long vowels. */
    public String spelled() {
        return spelled;
    }

    public List<String> coarse() {
        return coarse;
    }

    public List<String> visual() {
        return visual;
    }

    public List<String> consonants() {
        return consonants;
    }

    public List<String> aliases() {
        return aliases;
    }

    public List<String> derived() {
        List<String> made = derived;
        if (made == null) {
            made = kanji && wild == 0 ? EastAsianReadings.of(fold) : List.of();
            derived = made;
        }
        return made;
    }

    public List<String> words() {
        return words;
    }

    /** The bits of an agreement in writing. */
    public double writingBits() {
        return writingBits;
    }

    /** The bits of an agreement in sound. */
    public double soundBits() {
        return soundBits;
    }

    @Override
    public String toString() {
        return "NamePart";
    }
}
