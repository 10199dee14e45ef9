package jp.mamori.registry.disposition.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mamori.registry.disposition.CaseNumber;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.GazetteNotice;
import jp.mamori.registry.disposition.Ground;
import jp.mamori.registry.disposition.Licence;
import jp.mamori.registry.disposition.Registration;
import jp.mamori.registry.disposition.Reinstatement;
import jp.mamori.registry.disposition.body.ContentJson;
import jp.mamori.registry.disposition.body.GazetteNoticeJson;
import jp.mamori.registry.person.LicenceNumber;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Content} of a body, or says everything that is wrong with it.
 *
 * <p>Unknown members are ignored; every known one has bounds.
 */
public final class ReadContent {
    private ReadContent() {}

    /**
     * Reads a whole content.
     *
     * @param pointer where the content stands in the body, {@code ""} for the body itself
     * @return the content; empty exactly where violations were added
     */
    public static Optional<Content> read(
            ContentJson json, String pointer, LocalDate today, PublicIds ids, Violations violations) {
        int before = violations.found().size();
        var at = new Part(violations, pointer);
        var content = readMembers(json, at, ids);
        if (content != null) {
            new RulesOfDays(content, today, at).check();
            RulesOfReinstatement.check(content, today, pointer, violations);
        }
        return violations.found().size() == before ? Optional.ofNullable(content) : Optional.empty();
    }

    private static @Nullable Content readMembers(ContentJson json, Part at, PublicIds ids) {
        var kind = at.code(json.kind(), "kind", DispositionKind.class);
        if (kind != null) {
            RulesOfKind.check(kind, json, at);
        }
        var caseNumber = at.value(json.caseNumber(), "caseNumber", "text-not-taken", CaseNumber::parse);
        var decidedOn = at.day(json.decidedOn(), "decidedOn");
        var effectiveOn = at.day(json.effectiveOn(), "effectiveOn");
        var licences = ReadLicences.read(json.licences(), at.in("licences"));
        var registration = ReadLicences.registration(json.registration(), at.in("registration"));
        var reinstatement = ReadReinstatement.read(json.reinstatement(), at.in("reinstatement"));
        var person = ReadSubject.read(json.person(), at.in("person"), numbers(licences, registration, reinstatement));
        var ground = ReadGround.read(json.ground(), at.in("ground"));
        if (kind != null && ground.statutory() != null && !RulesOfKind.fits(kind, ground.statutory())) {
            at.wrong("ground/statutory", "not-for-this-kind");
        }
        var order = ReadOrder.read(json.order(), at.in("order"));
        var arisesFrom = arisesFrom(json, ground, at, ids);
        var notice = notice(json.gazetteNotice(), at.in("gazetteNotice"));
        var note = at.paragraphsIfAny(json.note(), "note", Content.LONGEST_NOTE);
        if (kind == null || caseNumber == null || decidedOn == null || effectiveOn == null || person == null) {
            return null;
        }
        return new Content(
                kind,
                caseNumber,
                decidedOn,
                effectiveOn,
                person,
                ground,
                licences,
                registration,
                order,
                arisesFrom,
                notice,
                reinstatement,
                note);
    }

    private static List<LicenceNumber> numbers(
            List<Licence> licences, @Nullable Registration registration, @Nullable Reinstatement reinstatement) {
        var numbers = new ArrayList<LicenceNumber>();
        licences.forEach(licence -> numbers.add(licence.number()));
        if (registration != null) {
            numbers.add(registration.number());
        }
        if (reinstatement != null) {
            numbers.add(reinstatement.number());
        }
        return numbers;
    }

    /** A licence action by disqualification or by misconduct out of post follows no dismissal. */
    private static @Nullable DispositionId arisesFrom(ContentJson json, Ground ground, Part at, PublicIds ids) {
        if (json.arisesFrom() == null || json.arisesFrom().isBlank()) {
            return null;
        }
        if (ground.statutory() == Ground.Statutory.L10_1_1 || ground.statutory() == Ground.Statutory.L11_3) {
            at.wrong("arisesFrom", "not-for-this-ground");
        }
        return at.value(
                json.arisesFrom(), "arisesFrom", "arises-from-unknown", text -> ids.parse(DispositionId.class, text));
    }

    private static @Nullable GazetteNotice notice(@Nullable GazetteNoticeJson json, Part at) {
        if (json == null) {
            return null;
        }
        var issue = at.line(json.issue(), "issue", GazetteNotice.LONGEST_ISSUE);
        var publishedOn = at.day(json.publishedOn(), "publishedOn");
        var page = at.lineIfAny(json.page(), "page", GazetteNotice.LONGEST_PAGE);
        return issue == null || publishedOn == null ? null : new GazetteNotice(issue, publishedOn, page);
    }
}
