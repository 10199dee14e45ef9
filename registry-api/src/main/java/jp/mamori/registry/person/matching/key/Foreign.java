package jp.mamori.registry.person.matching.key;

import java.util.ArrayList;
import java.util.List;
import jp.mamori.registry.person.matching.form.NameForms;
import jp.mamori.registry.person.matching.form.NamePart;
import jp.mamori.registry.person.matching.text.Blur;

/** What stands for a foreign name in a key: the aliases it may be, its consonants, the consonants of its words. */
final class Foreign {

    private static final int MOST = 4;

    private Foreign() {}

    /** Whether a name may be a foreign one: by sound only, or with a surname of Chinese or Korean residents. */
    static boolean mayBe(NameForms name) {
        return name.isPhonetic()
                || !name.family().aliases().isEmpty()
                || !name.given().aliases().isEmpty();
    }

    static List<String> forms(NamePart part) {
        var forms = new ArrayList<String>();
        part.aliases().forEach(alias -> forms.add("=" + alias));
        forms.addAll(part.consonants());
        part.derived().stream()
                .map(Blur::consonants)
                .filter(c -> c.length() > 1)
                .forEach(forms::add);
        return RegisterKeys.firstOf(forms, MOST);
    }

    static List<String> both(List<String> family, List<String> given) {
        var both = new ArrayList<String>();
        for (String a : RegisterKeys.firstOf(family, 2)) {
            for (String b : RegisterKeys.firstOf(given, 3)) {
                both.add(a + " " + b);
            }
        }
        return both;
    }
}
