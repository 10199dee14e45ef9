package jp.mamori.portal.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Codes;
import jp.mamori.portal.form.Field.Option;
import jp.mamori.portal.form.Folding;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.registry.PersonName;
import jp.mamori.portal.registry.applicant.Profile;
import jp.mamori.portal.registry.applicant.Profile.Declared;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Action;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The pages of an applicant's names, and the change that each makes to what is declared. */
final class NamesPages {
    private static final String PLACE = "/apply/names";

    private NamesPages() {}

    static List<Row> declared(Visitor visitor, Profile profile) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(visitor.say("names.reading"), reading(profile), PLACE + "/reading"));
        rows.add(new Row(visitor.say("names.former"), formerNames(visitor, profile), PLACE + "/former"));
        rows.add(new Row(visitor.say("names.licences"), profile.licences(), PLACE + "/licences"));
        rows.add(new Row(visitor.say("names.domicile"), domicile(visitor, profile.domicile()), PLACE + "/domicile"));
        return rows;
    }

    /** The date of birth as sign-in gave it; a provider may give none. */
    static Row birthDate(Visitor visitor, Profile profile) {
        return Row.of(
                visitor.say("field.birthDate"),
                profile.birthDate() == null ? null : visitor.words().date(profile.birthDate()));
    }

    static Page reading(Visitor visitor, Ask ask) {
        ask.reading("familyKana", false).reading("givenKana", false).optionalText("latin", 100);
        return question(visitor, "names.reading.title", ask, "/reading").back(PLACE);
    }

    static Page former(Visitor visitor, Profile profile, Ask ask) {
        boolean some = !profile.former().isEmpty();
        List<Option> options = some
                ? Codes.options(visitor.words(), "moreNames", List.of("YES", "DONE"))
                : Codes.options(visitor.words(), "moreNames", List.of("YES", "NONE"));
        ask.radios("moreNames", true, options);
        Question question = new Question(ask, PLACE + "/former", visitor.say("continue"));
        Page page = visitor.page("names.former.title")
                .back(PLACE)
                .failed(question.wrong())
                .add(Blocks.Text.of(visitor.say("names.former.lead")));
        for (int i = 0; i < profile.former().size(); i++) {
            String name = profile.former().get(i).full();
            page.add(new Blocks.Summary(null, List.of(Row.of(visitor.say("names.former.one", i + 1), name))))
                    .add(Blocks.Actions.of(
                            Action.postSecond(visitor.say("remove", name), PLACE + "/former/" + i + "/removal")));
        }
        return page.add(question);
    }

    static Page addFormer(Visitor visitor, Ask ask) {
        ask.text("family", 100).text("given", 100).reading("familyKana", true).reading("givenKana", true);
        return question(visitor, "names.former.add", ask, "/former/add").back(PLACE + "/former");
    }

    static Page licences(Visitor visitor, Profile profile, Ask ask) {
        ask.text("licenceNumber", 50);
        Question question = new Question(ask, PLACE + "/licences", visitor.say("names.licences.button"));
        Page page = visitor.page("names.licences.title")
                .back(PLACE)
                .failed(question.wrong())
                .add(Blocks.Text.of(visitor.say("names.licences.lead")));
        for (int i = 0; i < profile.licences().size(); i++) {
            String number = profile.licences().get(i);
            page.add(new Blocks.Summary(null, List.of(Row.of(visitor.say("names.licences.one", i + 1), number))))
                    .add(Blocks.Actions.of(
                            Action.postSecond(visitor.say("remove", number), PLACE + "/licences/" + i + "/removal")));
        }
        return page.add(question).add(Blocks.Actions.of(Action.link(visitor.say("names.licences.done"), PLACE)));
    }

    static Page domicile(Visitor visitor, Ask ask) {
        ask.select("domicilePrefecture", false, Codes.prefectures(visitor.words()))
                .optionalText("domicileMunicipality", 50);
        return question(visitor, "names.domicile.title", ask, "/domicile").back(PLACE);
    }

    static UnaryOperator<Declared> withReading(Form form) {
        Profile.Reading reading = form.has("familyKana") || form.has("givenKana")
                ? new Profile.Reading(kana(form, "familyKana"), kana(form, "givenKana"))
                : null;
        return was -> new Declared(
                reading,
                text(form, "latin"),
                was.formerNames(),
                was.noFormerNames(),
                was.licenceNumbers(),
                was.domicile());
    }

    static Declared withoutFormer(Declared was) {
        return new Declared(was.reading(), was.latin(), List.of(), true, was.licenceNumbers(), was.domicile());
    }

    static UnaryOperator<Declared> withFormer(Form form) {
        PersonName name = new PersonName(
                text(form, "family"), text(form, "given"), kana(form, "familyKana"), kana(form, "givenKana"), null);
        return was -> {
            List<PersonName> names = new ArrayList<>(was.formerNames());
            names.add(name);
            return former(was, names);
        };
    }

    static UnaryOperator<Declared> withoutFormer(int index) {
        return was -> {
            List<PersonName> names = new ArrayList<>(was.formerNames());
            if (index >= 0 && index < names.size()) {
                names.remove(index);
            }
            return former(was, names);
        };
    }

    static UnaryOperator<Declared> withLicence(Form form) {
        return was -> {
            List<String> numbers = new ArrayList<>(was.licenceNumbers());
            numbers.add(form.first("licenceNumber").strip());
            return licences(was, numbers);
        };
    }

    static UnaryOperator<Declared> withoutLicence(int index) {
        return was -> {
            List<String> numbers = new ArrayList<>(was.licenceNumbers());
            if (index >= 0 && index < numbers.size()) {
                numbers.remove(index);
            }
            return licences(was, numbers);
        };
    }

    static UnaryOperator<Declared> withDomicile(Form form) {
        Profile.Domicile domicile = form.has("domicilePrefecture")
                ? new Profile.Domicile(form.first("domicilePrefecture"), text(form, "domicileMunicipality"))
                : null;
        return was -> new Declared(
                was.reading(), was.latin(), was.formerNames(), was.noFormerNames(), was.licenceNumbers(), domicile);
    }

    static List<String> formerNames(Visitor visitor, Profile profile) {
        return profile.noFormerNames()
                ? List.of(visitor.say("names.former.none"))
                : profile.former().stream().map(PersonName::full).toList();
    }

    private static Declared former(Declared was, List<PersonName> names) {
        return new Declared(was.reading(), was.latin(), names, false, was.licenceNumbers(), was.domicile());
    }

    private static Declared licences(Declared was, List<String> numbers) {
        return new Declared(
                was.reading(), was.latin(), was.formerNames(), was.noFormerNames(), numbers, was.domicile());
    }

    private static List<String> reading(Profile profile) {
        List<String> values = new ArrayList<>();
        if (profile.reading() != null) {
            String family = profile.reading().familyKana();
            String given = profile.reading().givenKana();
            values.add(((family == null ? "" : family) + " " + (given == null ? "" : given)).strip());
        }
        if (profile.latin() != null && !profile.latin().isBlank()) {
            values.add(profile.latin());
        }
        return values;
    }

    private static List<String> domicile(Visitor visitor, Profile.@Nullable Domicile domicile) {
        if (domicile == null || domicile.prefecture() == null) {
            return List.of();
        }
        String municipality = domicile.municipality() == null ? "" : domicile.municipality();
        return List.of(visitor.words().code("prefecture", domicile.prefecture()) + " " + municipality);
    }

    private static Page question(Visitor visitor, String key, Ask ask, String place) {
        Question question = new Question(ask, PLACE + place, visitor.say("save"));
        if (visitor.words().has(key + ".lead")) {
            question.lead(visitor.say(key + ".lead"));
        }
        return visitor.page(key).failed(question.wrong()).add(question);
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
