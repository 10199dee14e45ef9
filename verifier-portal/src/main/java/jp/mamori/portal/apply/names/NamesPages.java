package jp.mamori.portal.apply.names;

import java.util.List;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Codes;
import jp.mamori.portal.form.Field.Option;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.registry.applicant.Profile;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Action;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;

/** The pages that ask for an applicant's names and numbers, one thing each. */
final class NamesPages {
    private static final String PLACE = NamesRows.PLACE;

    private NamesPages() {}

    static Page reading(Visitor visitor, Ask ask) {
        boolean japanese = !ask.typed().has("latin");
        ask.reading("familyKana", japanese).reading("givenKana", japanese).optionalText("latin", 100);
        return question(visitor, "names.reading.title", ask, "/reading").back(PLACE);
    }

    static Page former(Visitor visitor, Profile profile, Ask ask) {
        boolean some = !profile.former().isEmpty();
        List<Option> options = some
                ? Codes.options(visitor.words(), "moreNames", List.of("YES", "DONE"))
                : Codes.options(visitor.words(), "moreNames", List.of("YES", "NONE"));
        ask.radios("moreNames", true, options);
        Question question = new Question(ask, PLACE + "/former", visitor.say("continue"));
        Page page =
                visitor.page("names.former.title").back(PLACE).add(Blocks.Text.of(visitor.say("names.former.lead")));
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

    private static Page question(Visitor visitor, String key, Ask ask, String place) {
        Question question = new Question(ask, PLACE + place, visitor.say("save"));
        if (visitor.words().has(key + ".lead")) {
            question.lead(visitor.say(key + ".lead"));
        }
        return visitor.page(key).add(question);
    }
}
