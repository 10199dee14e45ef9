package jp.mamori.registry.demo.invention;

import java.time.LocalDate;
import java.util.List;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.Ground;
import jp.mamori.registry.disposition.OrderTerms;
import jp.mamori.registry.disposition.Registration;
import jp.mamori.registry.person.Person;

/** Invents what governors and mayors record: revoked nursery registrations and orders against facilities. */
final class InventChildcareCase {
    private static final Ground NO_GROUND = new Ground(null, null, null, null);
    private static final List<String> FACILITIES =
            List.of("こもれび", "ひまわり", "つくし", "ぽっぽ", "すずらん", "にじいろ", "どんぐり", "たんぽぽ");

    private final Chance chance;
    private final LocalDate today;
    private final CaseParts parts;
    private final InventPerson people;
    private final InventLicence licences;

    InventChildcareCase(Chance chance, LocalDate today, CaseParts parts) {
        this.chance = chance;
        this.today = today;
        this.parts = parts;
        this.people = new InventPerson(chance);
        this.licences = new InventLicence(chance);
    }

    InventedCase revocation() {
        Place place = Place.drawn(chance);
        LocalDate decided = parts.decisionDay(20);
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
                        parts.caseNumber(decided, "福保"),
                        decided,
                        decided,
                        person,
                        ground,
                        List.of(),
                        registration,
                        null,
                        null,
                        null,
                        null,
                        null),
                null,
                parts.ending());
    }

    InventedCase order(DispositionKind kind) {
        Place place = Place.drawn(chance);
        LocalDate decided = parts.decisionDay(20);
        Person operator = people.born(decided.minusDays(chance.between(26, 64) * 365L), List.of());
        return new InventedCase(
                parts.city(place, 30).map(city -> "CITY-MAYOR-" + city).orElse("GOV-" + place.code()),
                new Content(
                        kind,
                        parts.caseNumber(decided, "子指"),
                        decided,
                        decided,
                        operator,
                        NO_GROUND,
                        List.of(),
                        null,
                        terms(kind, decided, operator, place),
                        null,
                        null,
                        null,
                        null),
                null,
                parts.ending());
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
}
