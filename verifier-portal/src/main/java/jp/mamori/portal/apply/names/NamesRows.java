package jp.mamori.portal.apply.names;

import java.util.ArrayList;
import java.util.List;
import jp.mamori.portal.registry.PersonName;
import jp.mamori.portal.registry.applicant.Profile;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/** What is known of an applicant, as rows of a summary, and what is still missing. */
public final class NamesRows {
    static final String PLACE = "/apply/names";

    private NamesRows() {}

    /** What sign-in gave; a provider may give no date of birth. */
    public static List<Row> given(Visitor visitor, Profile profile) {
        return List.of(
                Row.of(visitor.say("names.name"), profile.name().full()),
                Row.of(
                        visitor.say("field.birthDate"),
                        profile.birthDate() == null ? null : visitor.words().date(profile.birthDate())));
    }

    /** What the applicant declares, each with the page that changes it. */
    public static List<Row> declared(Visitor visitor, Profile profile) {
        return List.of(
                new Row(visitor.say("names.reading"), reading(profile), PLACE + "/reading"),
                new Row(visitor.say("names.former"), former(visitor, profile), PLACE + "/former"),
                new Row(visitor.say("names.licences"), profile.licences(), PLACE + "/licences"),
                new Row(visitor.say("names.domicile"), domicile(visitor, profile.domicile()), PLACE + "/domicile"));
    }

    /** Warns of what a search cannot do without; adds nothing where all is there. */
    public static void lacking(Page page, String headingKey, List<String> missing) {
        if (!missing.isEmpty()) {
            page.add(new Blocks.Banner(
                    Blocks.Tone.WARNING,
                    page.say(headingKey),
                    missing.stream()
                            .map(code -> page.words().code("missing", code))
                            .toList()));
        }
    }

    private static List<String> former(Visitor visitor, Profile profile) {
        return profile.noFormerNames()
                ? List.of(visitor.say("names.former.none"))
                : profile.former().stream().map(PersonName::full).toList();
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
        return List.of(visitor.words().code("prefecture", domicile.prefecture()) + municipality);
    }
}
