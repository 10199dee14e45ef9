package jp.mamori.certificate.verify;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamori.certificate.Subject;

/**
 * A name and a date of birth as a person typed them.
 *
 * <p>The name may be written or be its reading; spaces do not count.
 * Folded before they are called different: width, case, hiragana and katakana, variation selectors, and the variant
 * characters of the table below, which are one name to a family register.
 * Characters that only look alike (Latin and Cyrillic, zero width) stay different.
 * {@code toString} never prints it.
 */
public record TypedDetails(String name, LocalDate birthdate) implements DetailsComparison {
    private static final int MAX_LENGTH = 400;
    private static final Map<Integer, Integer> VARIANTS =
            pairs("髙高﨑崎𠮷吉德徳濵浜濱浜邊辺邉辺齋斎齊斉澤沢廣広惠恵眞真瀨瀬栁柳桒桑槗橋𣘺橋賴頼榮栄國国" + "將将顯顕龍竜靜静櫻桜藏蔵圓円實実壽寿條条應応淺浅渕淵𡈽土緖緒敎教郞郎黑黒與与");

    @Override
    public Match compare(Subject subject) {
        if (!subject.birthdate().equals(birthdate) || name.length() > MAX_LENGTH) {
            return new Match.Different();
        }
        List<String> certified = Stream.of(subject.written(), subject.reading())
                .map(TypedDetails::withoutSpaces)
                .filter(text -> !text.isEmpty())
                .toList();
        String typed = withoutSpaces(name);
        if (certified.contains(typed)) {
            return new Match.Same();
        }
        return certified.stream()
                .filter(text -> !typed.isEmpty() && fold(text).equals(fold(typed)))
                .findFirst()
                .<Match>map(text -> new Match.SameAfterFolding(folds(text, typed)))
                .orElseGet(Match.Different::new);
    }

    @Override
    public String toString() {
        return "TypedDetails";
    }

    private static String withoutSpaces(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u3000]", "");
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(codePoint -> !isSelector(codePoint))
                .map(codePoint -> isHiragana(codePoint) ? codePoint + 0x60 : codePoint)
                .map(codePoint -> VARIANTS.getOrDefault(codePoint, codePoint))
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }

    /** The pairs that were folded, where the two texts run in step; else the two texts as one pair. */
    private static List<Fold> folds(String certified, String typed) {
        List<String> ours = characters(certified);
        List<String> theirs = characters(typed);
        if (ours.size() != theirs.size()) {
            return List.of(new Fold(certified, typed));
        }
        List<Fold> folds = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            if (!ours.get(i).equals(theirs.get(i))) {
                folds.add(new Fold(ours.get(i), theirs.get(i)));
            }
        }
        return folds;
    }

    /** The characters of a text, each with the variation selector that follows it. */
    private static List<String> characters(String text) {
        List<String> characters = new ArrayList<>();
        text.codePoints().forEach(codePoint -> {
            String character = Character.toString(codePoint);
            if (isSelector(codePoint) && !characters.isEmpty()) {
                characters.add(characters.removeLast() + character);
            } else {
                characters.add(character);
            }
        });
        return characters;
    }

    private static boolean isSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    private static boolean isHiragana(int codePoint) {
        return codePoint >= 0x3041 && codePoint <= 0x3096;
    }

    private static Map<Integer, Integer> pairs(String text) {
        int[] codePoints = text.codePoints().toArray();
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 0; i < codePoints.length; i += 2) {
            pairs.put(codePoints[i], codePoints[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}
