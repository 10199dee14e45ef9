package jp.mamori.registry.demo.invention;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.mamori.registry.demo.invention.InventedCase.Ending;
import jp.mamori.registry.disposition.CaseNumber;

/** What cases of every kind have: a number, a day, an end, and an authority somewhere. */
final class CaseParts {
    private static final int YEARS = 40;
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

    private final Chance chance;
    private final LocalDate today;
    private int number = 100;

    CaseParts(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    CaseNumber caseNumber(LocalDate decided, String office) {
        return CaseNumber.parse(JapaneseYear.year(decided) + office + "第" + number++ + "号")
                .orElseThrow();
    }

    /** More of them in later years, and none so recent that a licence action after it would lie ahead. */
    LocalDate decisionDay(int atLeastDaysAgo) {
        LocalDate first = today.minusYears(YEARS).plusDays(30);
        LocalDate last = today.minusDays(atLeastDaysAgo);
        LocalDate one = chance.day(first, last);
        LocalDate other = chance.day(first, last);
        return one.isAfter(other) ? one : other;
    }

    Ending ending() {
        return chance.percent(1.2) ? Ending.ANNULLED : chance.percent(0.4) ? Ending.STAYED : Ending.IN_FORCE;
    }

    /** The designated city in that prefecture, for a share of the cases there. */
    Optional<String> city(Place place, int percent) {
        return Optional.ofNullable(CITIES.get(place.code())).filter(city -> chance.percent(percent));
    }
}
