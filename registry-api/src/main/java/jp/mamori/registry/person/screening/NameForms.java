package jp.mamori.registry.person.screening;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamori.registry.person.PersonName;
import jp.mamori.registry.platform.text.SearchForm;
import org.jspecify.annotations.Nullable;

/**
 * The normalised writings of one name: in characters, in kana and in Latin script, each as one unbroken string.
 *
 * <p>Normalisation {@link #VERSION} 1: NFKC_Casefold, kana and width folded, spaces and middle dots off, 々ゝヽ expanded, ヶヵ written ケ.
 * Source: matching design, section 2, step 1.
 */
final class NameForms {
    static final int VERSION = 1;

    private static final Pattern REPEATED = Pattern.compile("(\\X)[々ゝヽ]");

    private NameForms() {}

    /** The forms under which a name is stored: family name first, as the register writes it; Latin script as given. */
    static Set<String> stored(PersonName name) {
        var forms = new LinkedHashSet<String>();
        Stream.of(
                        joined(name.family(), name.given()),
                        joined(name.familyKana(), name.givenKana()),
                        joined(name.latin(), null))
                .flatMap(Optional::stream)
                .forEach(forms::add);
        return forms;
    }

    /** The forms under which a name is looked for: the stored ones and each in the other order. */
    static Set<String> sought(PersonName name) {
        var forms = new LinkedHashSet<>(stored(name));
        Stream.of(
                        joined(name.given(), name.family()),
                        joined(name.givenKana(), name.familyKana()),
                        swappedLatin(name.latin()))
                .flatMap(Optional::stream)
                .forEach(forms::add);
        return forms;
    }

    /** The name itself in its first script: characters, or else Latin letters. */
    static Optional<String> writing(PersonName name) {
        return joined(name.family(), name.given()).or(() -> joined(name.latin(), null));
    }

    /** The name as written, with its reading, for the people who compare. */
    static String shown(PersonName name) {
        var reading = Stream.of(Optional.ofNullable(name.familyKana()), Optional.ofNullable(name.givenKana()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return reading.isEmpty() ? name.shown() : name.shown() + " (" + reading + ")";
    }

    static String normalised(String text) {
        String expanded = REPEATED.matcher(SearchForm.of(text)).replaceAll("$1$1");
        return expanded.replace('ヶ', 'ケ').replace('ヵ', 'ケ');
    }

    private static Optional<String> joined(@Nullable String first, @Nullable String second) {
        String form = normalised((first == null ? "" : first) + (second == null ? "" : second));
        return form.isEmpty() ? Optional.empty() : Optional.of(form);
    }

    private static Optional<String> swappedLatin(@Nullable String latin) {
        if (latin == null || !latin.contains(" ")) {
            return Optional.empty();
        }
        int space = latin.indexOf(' ');
        return joined(latin.substring(space + 1), latin.substring(0, space));
    }
}
