package jp.mamori.registry.disposition.content;

import java.util.ArrayList;
import java.util.List;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.Licence;
import jp.mamori.registry.disposition.Registration;
import jp.mamori.registry.disposition.body.LicenceJson;
import jp.mamori.registry.disposition.body.RegistrationJson;
import jp.mamori.registry.organisation.directory.Prefecture;
import jp.mamori.registry.person.LicenceNumber;
import org.jspecify.annotations.Nullable;

/** Reads teaching licences and the nursery registration. */
final class ReadLicences {
    private ReadLicences() {}

    static List<Licence> read(@Nullable List<LicenceJson> json, Part at) {
        var licences = new ArrayList<Licence>();
        if (json == null) {
            return licences;
        }
        if (json.size() > Content.MOST_LICENCES) {
            at.violations().add(at.pointer(), "too-many");
            return licences;
        }
        for (int i = 0; i < json.size(); i++) {
            var licence = licence(json.get(i), at.in(Integer.toString(i)));
            if (licence != null) {
                licences.add(licence);
            }
        }
        return licences;
    }

    static @Nullable Registration registration(@Nullable RegistrationJson json, Part at) {
        if (json == null) {
            return null;
        }
        var number = at.value(json.number(), "number", "text-not-taken", LicenceNumber::parse);
        var prefecture = at.value(json.prefecture(), "prefecture", "unknown-code", Prefecture::parse);
        var registeredOn = at.day(json.registeredOn(), "registeredOn");
        return number == null || prefecture == null || registeredOn == null
                ? null
                : new Registration(number, prefecture, registeredOn);
    }

    private static @Nullable Licence licence(@Nullable LicenceJson json, Part at) {
        if (json == null) {
            at.violations().add(at.pointer(), "required");
            return null;
        }
        var number = at.value(json.number(), "number", "text-not-taken", LicenceNumber::parse);
        var kind = at.code(json.kind(), "kind", Licence.Kind.class);
        var school = at.code(json.school(), "school", Licence.School.class);
        var subject = school != null && school.hasSubject()
                ? at.line(json.subject(), "subject", Licence.LONGEST_SUBJECT)
                : at.lineIfAny(json.subject(), "subject", Licence.LONGEST_SUBJECT);
        var authority = at.value(json.grantingAuthority(), "grantingAuthority", "unknown-code", Prefecture::parse);
        var grantedOn = at.day(json.grantedOn(), "grantedOn");
        return number == null || kind == null || school == null || authority == null || grantedOn == null
                ? null
                : new Licence(number, kind, school, subject, authority, grantedOn);
    }
}
