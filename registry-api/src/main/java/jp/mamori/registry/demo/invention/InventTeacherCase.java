package jp.mamori.registry.demo.invention;

import java.time.LocalDate;
import java.util.List;
import jp.mamori.registry.demo.invention.InventedCase.Ending;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.GazetteNotice;
import jp.mamori.registry.disposition.Ground;
import jp.mamori.registry.disposition.Licence;
import jp.mamori.registry.person.LicenceNumber;
import jp.mamori.registry.person.Person;

/** Invents what boards record of teachers: dismissals, the lapses that follow them, and confiscations. */
final class InventTeacherCase {
    private static final LocalDate CATEGORIES_FROM = LocalDate.of(2021, 4, 1);
    private static final Ground NO_GROUND = new Ground(null, null, null, null);
    private static final List<Ground.Gazette> CATEGORIES = List.of(
            Ground.Gazette.G1,
            Ground.Gazette.G1,
            Ground.Gazette.G2,
            Ground.Gazette.G3,
            Ground.Gazette.G4,
            Ground.Gazette.G5);

    private final Chance chance;
    private final LocalDate today;
    private final CaseParts parts;
    private final InventPerson people;
    private final InventLicence licences;

    InventTeacherCase(Chance chance, LocalDate today, CaseParts parts) {
        this.chance = chance;
        this.today = today;
        this.parts = parts;
        this.people = new InventPerson(chance);
        this.licences = new InventLicence(chance);
    }

    /** A dismissal, and by its law the lapse of the licence. */
    InventedCase dismissalWithLapse(DispositionKind kind) {
        boolean disciplinary = kind == DispositionKind.DISCIPLINARY_DISMISSAL;
        Place place = Place.drawn(chance);
        LocalDate decided = parts.decisionDay(20);
        List<Licence> held = heldOn(decided, place);
        Person person = personOf(decided, held);
        Ground ground = disciplinary ? groundOfDismissal(decided) : NO_GROUND;
        Content dismissal = content(kind, decided, person, ground, held);
        Ground lapsed = new Ground(
                disciplinary ? Ground.Statutory.L10_1_2 : Ground.Statutory.L10_1_3,
                category(ground, decided),
                ground.sexualViolence(),
                null);
        Content lapse = published(content(DispositionKind.LICENCE_LAPSE, decided, person, lapsed, held));
        return new InventedCase(
                board(place),
                dismissal,
                new InventedCase("BOE-" + place.code(), lapse, null, Ending.IN_FORCE),
                Ending.IN_FORCE);
    }

    /** A dismissal so recent that its lapse is still to be recorded. */
    InventedCase recentDismissal(DispositionKind kind) {
        Place place = Place.drawn(chance);
        LocalDate decided = today.minusDays(chance.between(3, 15));
        List<Licence> held = heldOn(decided, place);
        Ground ground = kind == DispositionKind.STATUS_DISMISSAL ? NO_GROUND : groundOfDismissal(decided);
        return new InventedCase(
                board(place), content(kind, decided, personOf(decided, held), ground, held), null, Ending.IN_FORCE);
    }

    /** A lapse or confiscation that no dismissal in the register led to. */
    InventedCase licenceAction(DispositionKind kind, Ground.Statutory statutory) {
        Place place = Place.drawn(chance);
        LocalDate decided = parts.decisionDay(20);
        List<Licence> held = heldOn(decided, place);
        Ground facts = groundOfDismissal(decided);
        Ground ground = new Ground(statutory, category(facts, decided), facts.sexualViolence(), null);
        return new InventedCase(
                "BOE-" + place.code(),
                published(content(kind, decided, personOf(decided, held), ground, held)),
                null,
                parts.ending());
    }

    /** A recent dismissal in Tokyo that has not come to an end. */
    InventedCase unfinished(Ending ending) {
        LocalDate decided = today.minusDays(chance.between(2, 12));
        Place tokyo = Place.of("13");
        List<Licence> held = heldOn(decided, tokyo);
        return new InventedCase(
                "BOE-13",
                content(
                        DispositionKind.DISCIPLINARY_DISMISSAL,
                        decided,
                        personOf(decided, held),
                        groundOfDismissal(decided),
                        held),
                null,
                ending);
    }

    private Content content(DispositionKind kind, LocalDate decided, Person person, Ground ground, List<Licence> held) {
        return new Content(
                kind,
                parts.caseNumber(decided, "教人職"),
                decided,
                decided,
                person,
                ground,
                held,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Four in five licence actions have their gazette notice; the missing ones are a known gap of reality. */
    private Content published(Content content) {
        LocalDate published = content.decidedOn().plusDays(chance.between(10, 60));
        if (chance.percent(20) || published.isAfter(today)) {
            return content;
        }
        var notice = new GazetteNotice("本紙 第" + chance.between(1000, 9000) + "号", published, null);
        return new Content(
                content.kind(),
                content.caseNumber(),
                content.decidedOn(),
                content.effectiveOn(),
                content.person(),
                content.ground(),
                content.licences(),
                content.registration(),
                content.order(),
                content.arisesFrom(),
                notice,
                content.reinstatement(),
                content.note());
    }

    private List<Licence> heldOn(LocalDate decided, Place place) {
        return licences.granted(decided.minusYears(chance.between(1, 35)).getYear(), place.code());
    }

    /** Licences are granted at the age of 22 or a little later. */
    private Person personOf(LocalDate decided, List<Licence> held) {
        LocalDate granted = held.getFirst().grantedOn();
        LocalDate birth = granted.minusYears(22).minusDays(chance.between(1, 1400));
        List<LicenceNumber> numbers = held.stream().map(Licence::number).toList();
        return people.born(birth, numbers);
    }

    private Ground groundOfDismissal(LocalDate decided) {
        if (decided.isBefore(CATEGORIES_FROM)) {
            return NO_GROUND;
        }
        Ground.Gazette category = chance.oneOf(CATEGORIES);
        boolean sexual = category == Ground.Gazette.G1 || category == Ground.Gazette.G2;
        var violence = sexual
                ? new Ground.SexualViolence(
                        chance.oneOf(List.of(Ground.SexualViolence.Limb.values())), Ground.SexualViolence.Class.T1)
                : null;
        return new Ground(null, category, violence, null);
    }

    private static Ground.Gazette category(Ground facts, LocalDate decided) {
        var category = facts.gazette();
        if (decided.isBefore(CATEGORIES_FROM)) {
            return Ground.Gazette.G0;
        }
        return category == null ? Ground.Gazette.G5 : category;
    }

    private String board(Place place) {
        return parts.city(place, 35).map(city -> "CITY-BOE-" + city).orElse("BOE-" + place.code());
    }
}
