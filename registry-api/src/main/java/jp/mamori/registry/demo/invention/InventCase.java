package jp.mamori.registry.demo.invention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.demo.invention.InventedCase.Ending;
import jp.mamori.registry.disposition.CaseNumber;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.GazetteNotice;
import jp.mamori.registry.disposition.Ground;
import jp.mamori.registry.disposition.Licence;
import jp.mamori.registry.disposition.OrderTerms;
import jp.mamori.registry.disposition.Registration;
import jp.mamori.registry.organisation.directory.Prefecture;
import jp.mamori.registry.person.BirthDate;
import jp.mamori.registry.person.Domicile;
import jp.mamori.registry.person.LicenceNumber;
import jp.mamori.registry.person.NameType;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.PersonName;
import jp.mamori.registry.person.Sex;
import jp.mamori.registry.person.TypedName;
import org.jspecify.annotations.Nullable;

/** Invents whole cases: who, by which authority, on which ground, and what became of it. */
final class InventCase {
    private static final int YEARS = 40;
    private static final LocalDate CATEGORIES_FROM = LocalDate.of(2021, 4, 1);
    private static final Ground NO_GROUND = new Ground(null, null, null, null);
    private static final List<Ground.Gazette> CATEGORIES = List.of(
            Ground.Gazette.G1,
            Ground.Gazette.G1,
            Ground.Gazette.G2,
            Ground.Gazette.G3,
            Ground.Gazette.G4,
            Ground.Gazette.G5);
    private static final Map<String, String> CITIES = Map.ofEntries(
            Map.entry("01", "01100"),
            Map.entry("04", "04100"),
            Map.entry("11", "11100"),
            Map.entry("12", "12100"),
            Map.entry("14", "14100"),
            Map.entry("15", "15100"),
            Map.entry("22", "22100"),
            Map.entry("23", "23100"),
            Map.entry("26", "26100"),
            Map.entry("27", "27100"),
            Map.entry("28", "28100"),
            Map.entry("33", "33100"),
            Map.entry("34", "34100"),
            Map.entry("40", "40100"),
            Map.entry("43", "43100"));
    private static final List<String> FACILITIES =
            List.of("こもれび", "ひまわり", "つくし", "ぽっぽ", "すずらん", "にじいろ", "どんぐり", "たんぽぽ");

    private final Chance chance;
    private final LocalDate today;
    private final InventPerson people;
    private final InventLicence licences;
    private int number = 100;

    InventCase(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
        this.people = new InventPerson(chance);
        this.licences = new InventLicence(chance);
    }

    /** A dismissal, and by its law the lapse of the licence. */
    InventedCase dismissalWithLapse(DispositionKind kind) {
        boolean disciplinary = kind == DispositionKind.DISCIPLINARY_DISMISSAL;
        Place place = Place.drawn(chance);
        LocalDate decided = decisionDay(20);
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
                boardIn(place),
                dismissal,
                new InventedCase("BOE-" + place.code(), lapse, null, Ending.IN_FORCE),
                Ending.IN_FORCE);
    }

    /** A disposition that stands alone; of dismissals, one so recent that its lapse is still to be recorded. */
    InventedCase single(DispositionKind kind) {
        return switch (kind) {
            case DISCIPLINARY_DISMISSAL, STATUS_DISMISSAL -> recentDismissal(kind);
            case LICENCE_LAPSE -> licenceAction(kind, Ground.Statutory.L10_1_1);
            case LICENCE_CONFISCATION ->
                licenceAction(
                        kind,
                        chance.oneOf(List.of(Ground.Statutory.L11_1, Ground.Statutory.L11_2, Ground.Statutory.L11_3)));
            case REGISTRATION_REVOCATION -> revocation();
            case SUSPENSION_ORDER, CLOSURE_ORDER -> order(kind);
        };
    }

    /** A dismissal in Tokyo of somebody with that name, birth and domicile, with an elementary school licence. */
    static InventedCase named(PersonName name, LocalDate birth, Sex sex, String prefecture, String licence) {
        var number = LicenceNumber.parse(licence).orElseThrow();
        var domicile = new Domicile(Prefecture.parse(prefecture).orElseThrow(), null);
        var person = new Person(
                List.of(new TypedName(NameType.CURRENT, name)), new BirthDate(birth), sex, domicile, List.of(number));
        LocalDate decided = LocalDate.of(2022, 3, 14);
        var held = new Licence(
                number,
                Licence.Kind.ORDINARY_FIRST,
                Licence.School.ELEMENTARY,
                null,
                Prefecture.parse("13").orElseThrow(),
                LocalDate.of(birth.getYear() + 23, 3, 31));
        var violence = new Ground.SexualViolence(Ground.SexualViolence.Limb.SV2, Ground.SexualViolence.Class.T1);
        var ground = new Ground(null, Ground.Gazette.G1, violence, null);
        return new InventedCase(
                "BOE-13",
                new Content(
                        DispositionKind.DISCIPLINARY_DISMISSAL,
                        CaseNumber.parse("3教人職第" + birth.getDayOfYear() + "号").orElseThrow(),
                        decided,
                        decided,
                        person,
                        ground,
                        List.of(held),
                        null,
                        null,
                        null,
                        null,
                        null),
                null,
                Ending.IN_FORCE);
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

    private InventedCase recentDismissal(DispositionKind kind) {
        Place place = Place.drawn(chance);
        LocalDate decided = today.minusDays(chance.between(3, 15));
        List<Licence> held = heldOn(decided, place);
        Ground ground = kind == DispositionKind.STATUS_DISMISSAL ? NO_GROUND : groundOfDismissal(decided);
        return new InventedCase(
                boardIn(place), content(kind, decided, personOf(decided, held), ground, held), null, Ending.IN_FORCE);
    }

    private InventedCase licenceAction(DispositionKind kind, Ground.Statutory statutory) {
        Place place = Place.drawn(chance);
        LocalDate decided = decisionDay(20);
        List<Licence> held = heldOn(decided, place);
        Ground facts = groundOfDismissal(decided);
        Ground ground = new Ground(statutory, category(facts, decided), facts.sexualViolence(), null);
        return new InventedCase(
                "BOE-" + place.code(),
                published(content(kind, decided, personOf(decided, held), ground, held)),
                null,
                ending());
    }

    private InventedCase revocation() {
        Place place = Place.drawn(chance);
        LocalDate decided = decisionDay(20);
        LocalDate registered = decided.minusDays(chance.between(200, 7000));
        Registration registration = licences.registration(registered, place);
        Person person =
                people.born(registered.minusDays(chance.between(20, 32) * 365L), List.of(registration.number()));
        var item =
                chance.weighted(List.of(Ground.Nursery.Item.values()), one -> one == Ground.Nursery.Item.N3 ? 60 : 13);
        var measure = item == Ground.Nursery.Item.N3 ? Ground.Nursery.Class.C1 : null;
        Ground ground = new Ground(null, null, null, new Ground.Nursery(item, measure));
        return new InventedCase(
                "GOV-" + place.code(),
                new Content(
                        DispositionKind.REGISTRATION_REVOCATION,
                        caseNumber(decided, "福保"),
                        decided,
                        decided,
                        person,
                        ground,
                        List.of(),
                        registration,
                        null,
                        null,
                        null,
                        null),
                null,
                ending());
    }

    private InventedCase order(DispositionKind kind) {
        Place place = Place.drawn(chance);
        LocalDate decided = decisionDay(20);
        Person operator = people.born(decided.minusDays(chance.between(26, 64) * 365L), List.of());
        @Nullable String city = CITIES.get(place.code());
        return new InventedCase(
                city != null && chance.percent(30) ? "CITY-MAYOR-" + city : "GOV-" + place.code(),
                new Content(
                        kind,
                        caseNumber(decided, "子指"),
                        decided,
                        decided,
                        operator,
                        NO_GROUND,
                        List.of(),
                        null,
                        terms(kind, decided, operator, place),
                        null,
                        null,
                        null),
                null,
                ending());
    }

    private OrderTerms terms(DispositionKind kind, LocalDate decided, Person operator, Place place) {
        boolean closed = kind == DispositionKind.CLOSURE_ORDER;
        boolean urgent = chance.percent(25);
        boolean recent = decided.isAfter(today.minusYears(3));
        return new OrderTerms(
                decided,
                closed ? null : decided.plusMonths(chance.between(1, 6)),
                urgent,
                operator.currentName().shown(),
                chance.percent(50) ? people.nameOfGrownUp() : null,
                chance.oneOf(FACILITIES) + chance.oneOf(List.of("託児室", "ベビールーム", "キッズルーム", "シッター")),
                chance.percent(20) ? List.of(chance.oneOf(FACILITIES) + "保育室") : List.of(),
                place.name() + chance.oneOf(place.municipalities()) + chance.between(1, 9) + "丁目",
                urgent ? null : decided.minusDays(chance.between(7, 60)),
                recent ? decided : null,
                recent ? decided.plusYears(3) : null,
                "児童福祉法第59条第5項");
    }

    private Content content(DispositionKind kind, LocalDate decided, Person person, Ground ground, List<Licence> held) {
        return new Content(
                kind, caseNumber(decided, "教人職"), decided, decided, person, ground, held, null, null, null, null, null);
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
                content.note());
    }

    private CaseNumber caseNumber(LocalDate decided, String office) {
        return CaseNumber.parse(JapaneseYear.year(decided) + office + "第" + number++ + "号")
                .orElseThrow();
    }

    /** More of them in later years, and none so recent that a licence action after it would lie ahead. */
    private LocalDate decisionDay(int atLeastDaysAgo) {
        LocalDate first = today.minusYears(YEARS).plusDays(30);
        LocalDate last = today.minusDays(atLeastDaysAgo);
        LocalDate one = chance.day(first, last);
        LocalDate other = chance.day(first, last);
        return one.isAfter(other) ? one : other;
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

    private String boardIn(Place place) {
        @Nullable String city = CITIES.get(place.code());
        return city != null && chance.percent(35) ? "CITY-BOE-" + city : "BOE-" + place.code();
    }

    private Ending ending() {
        return chance.percent(1.2) ? Ending.ANNULLED : chance.percent(0.4) ? Ending.STAYED : Ending.IN_FORCE;
    }
}
