package jp.mamori.portal.apply.names;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.mamori.portal.form.Folding;
import jp.mamori.portal.registry.PersonName;
import jp.mamori.portal.registry.applicant.Profile;
import jp.mamori.portal.registry.applicant.Profile.Declared;
import jp.mamori.portal.web.Form;
import org.jspecify.annotations.Nullable;

/** What each page of an applicant's names changes in what is declared. */
final class NameChanges {
    private NameChanges() {}

    static UnaryOperator<Declared> reading(Form form) {
        Profile.Reading reading = form.has("familyKana") || form.has("givenKana")
                ? new Profile.Reading(kana(form, "familyKana"), kana(form, "givenKana"))
                : null;
        return was -> was.read(reading, text(form, "latin"));
    }

    static Declared noFormer(Declared was) {
        return was.formerly(List.of(), true);
    }

    static UnaryOperator<Declared> former(Form form) {
        PersonName name = new PersonName(
                text(form, "family"), text(form, "given"), kana(form, "familyKana"), kana(form, "givenKana"), null);
        return was -> was.formerly(with(was.formerNames(), name), false);
    }

    static UnaryOperator<Declared> withoutFormer(int index) {
        return was -> was.formerly(without(was.formerNames(), index), false);
    }

    static UnaryOperator<Declared> licence(Form form) {
        String number = form.first("licenceNumber").strip();
        return was -> was.licensed(with(was.licenceNumbers(), number));
    }

    static UnaryOperator<Declared> withoutLicence(int index) {
        return was -> was.licensed(without(was.licenceNumbers(), index));
    }

    static UnaryOperator<Declared> domicile(Form form) {
        Profile.Domicile place = form.has("domicilePrefecture")
                ? new Profile.Domicile(form.first("domicilePrefecture"), text(form, "domicileMunicipality"))
                : null;
        return was -> was.domiciled(place);
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    private static <T> List<T> without(List<T> list, int index) {
        List<T> shorter = new ArrayList<>(list);
        if (index >= 0 && index < shorter.size()) {
            shorter.remove(index);
        }
        return shorter;
    }

    private static @Nullable String text(Form form, String name) {
        String value = form.first(name).strip();
        return value.isEmpty() ? null : value;
    }

    private static @Nullable String kana(Form form, String name) {
        String value = Folding.katakana(form.first(name));
        return value.isEmpty() ? null : value;
    }
}
