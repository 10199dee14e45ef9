package jp.mamori.registry.person.matching.key;

import jp.mamori.registry.person.matching.form.NameForms;
import jp.mamori.registry.person.matching.text.Blur;

/** The whole name in the forms that stand errors of the ear and of the eye. */
final class Blurred {

    private Blurred() {}

    static String coarse(NameForms name) {
        return Blur.coarse(name.sounds().getFirst());
    }

    static String visual(NameForms name) {
        return Blur.visual(name.sounds().getFirst());
    }
}
