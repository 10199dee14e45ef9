package jp.mamori.registry.disposition.content;

import jp.mamori.registry.disposition.Reinstatement;
import jp.mamori.registry.disposition.body.ReinstatementJson;
import jp.mamori.registry.disposition.body.ReinstatementJson.HearingJson;
import jp.mamori.registry.organisation.directory.Prefecture;
import jp.mamori.registry.person.LicenceNumber;
import jp.mamori.registry.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** Reads a re-grant or a re-registration; whether the disposition allows it is asked by {@link RulesOfReinstatement}. */
public final class ReadReinstatement {
    private ReadReinstatement() {}

    /** Reads one that must be there; null exactly where violations were added. */
    public static @Nullable Reinstatement read(
            @Nullable ReinstatementJson json, String pointer, Violations violations) {
        return violations.required(json, pointer) == null ? null : read(json, new Part(violations, pointer));
    }

    static @Nullable Reinstatement read(@Nullable ReinstatementJson json, Part at) {
        if (json == null) {
            return null;
        }
        int before = at.violations().found().size();
        var day = at.day(json.reinstatedOn(), "reinstatedOn");
        var authority = at.value(json.authority(), "authority", "unknown-code", Prefecture::parse);
        var number = at.value(json.number(), "number", "text-not-taken", LicenceNumber::parse);
        var hearing = hearing(json.hearing(), at.in("hearing"));
        boolean wrong = at.violations().found().size() > before;
        return wrong || day == null || authority == null || number == null
                ? null
                : new Reinstatement(day, authority, number, hearing, json.imprisoned());
    }

    private static Reinstatement.@Nullable Hearing hearing(@Nullable HearingJson json, Part at) {
        if (json == null) {
            return null;
        }
        var body = at.line(json.body(), "body", Reinstatement.LONGEST_BODY);
        var heardOn = at.day(json.heardOn(), "heardOn");
        return body == null || heardOn == null ? null : new Reinstatement.Hearing(body, heardOn);
    }
}
