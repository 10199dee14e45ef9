package jp.mamori.registry.demo.invention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamori.registry.demo.invention.InventedCase.Ending;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.person.NameType;
import org.junit.jupiter.api.Test;

class InventCasesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final List<InventedCase> cases = new InventCases(new Chance(7), TODAY).some(3_000);

    @Test
    void there_are_exactly_as_many_dispositions_as_promised() {
        assertThat(each().count()).isEqualTo(3_000);
        assertThat(new InventCases(new Chance(7), TODAY)
                        .some(40).stream().mapToInt(InventedCase::dispositions).sum())
                .isEqualTo(40);
    }

    @Test
    void all_seven_kinds_are_there_and_lapses_follow_dismissals() {
        Map<DispositionKind, Integer> counts = new EnumMap<>(DispositionKind.class);
        each().forEach(one -> counts.merge(one.content().kind(), 1, Integer::sum));
        assertThat(counts)
                .hasSize(DispositionKind.values().length)
                .allSatisfy((kind, count) -> assertThat(count).isGreaterThan(50));
        assertThat(cases)
                .filteredOn(one -> one.lapse() != null)
                .hasSizeGreaterThan(900)
                .allSatisfy(one -> {
                    assertThat(one.content().kind().isDismissal()).isTrue();
                    assertThat(one.lapse().content().kind()).isEqualTo(DispositionKind.LICENCE_LAPSE);
                    assertThat(one.lapse().content().person())
                            .isEqualTo(one.content().person());
                });
    }

    @Test
    void decisions_lie_in_the_last_forty_years() {
        List<LocalDate> days =
                each().map(one -> one.content().decidedOn()).sorted().toList();
        assertThat(days.getFirst()).isBetween(TODAY.minusYears(40), TODAY.minusYears(35));
        assertThat(days.getLast()).isBefore(TODAY.plusDays(1));
    }

    @Test
    void the_same_seed_invents_the_same_people() {
        assertThat(new InventCases(new Chance(7), TODAY).some(3_000)).isEqualTo(cases);
        assertThat(new InventCases(new Chance(8), TODAY).some(3_000)).isNotEqualTo(cases);
    }

    @Test
    void some_people_have_former_names_and_some_names_have_variant_characters() {
        assertThat(each().filter(one ->
                        one.content().person().names().stream().anyMatch(name -> name.type() == NameType.FORMER)))
                .hasSizeBetween(200, 900);
        assertThat(each().map(one -> one.content().person().currentName().shown()))
                .anyMatch(name -> name.startsWith("髙橋"))
                .anyMatch(name -> name.startsWith("高橋"))
                .anyMatch(name -> name.startsWith("𠮷田"));
    }

    @Test
    void no_authority_has_a_case_number_twice() {
        Set<String> seen = new HashSet<>();
        assertThat(each().map(one ->
                        one.authority() + one.content().caseNumber().written()))
                .allSatisfy(number -> assertThat(seen.add(number)).isTrue());
    }

    @Test
    void work_in_progress_is_tokyos() {
        assertThat(cases)
                .filteredOn(one -> Set.of(Ending.DRAFT, Ending.AWAITING_APPROVAL, Ending.RETURNED)
                        .contains(one.ending()))
                .hasSize(6)
                .allSatisfy(one -> assertThat(one.authority()).isEqualTo("BOE-13"));
        assertThat(cases).extracting(InventedCase::ending).contains(Ending.ANNULLED, Ending.STAYED);
    }

    @Test
    void employers_are_of_every_kind_and_in_many_prefectures() {
        List<InventedEmployer> employers = new InventEmployer(new Chance(7)).some(200);
        assertThat(employers)
                .hasSize(200)
                .allSatisfy(one -> assertThat(one.units()).isNotEmpty());
        assertThat(employers.stream().map(InventedEmployer::kind).distinct()).hasSize(5);
        assertThat(employers.stream().map(one -> one.place().code()).distinct()).hasSizeGreaterThan(25);
        assertThat(employers.stream().map(InventedEmployer::name).distinct()).hasSize(200);
    }

    private Stream<InventedCase> each() {
        return cases.stream().flatMap(one -> one.lapse() == null ? Stream.of(one) : Stream.of(one, one.lapse()));
    }
}
