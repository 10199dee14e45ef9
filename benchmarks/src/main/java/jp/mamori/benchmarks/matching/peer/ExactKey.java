package jp.mamori.benchmarks.matching.peer;

import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import jp.mamori.benchmarks.matching.Answer;
import jp.mamori.benchmarks.matching.Cpu;
import jp.mamori.benchmarks.matching.MatchedSystem;
import jp.mamori.benchmarks.matching.file.PersonRow;

/** Equality of a text made of each name and the date: what the national tools do, and the same after NFKC. */
final class ExactKey implements MatchedSystem {

    private final String name;
    private final BiFunction<String, PersonRow, String> key;
    private final Map<String, String> persons = new HashMap<>();

    private ExactKey(String name, BiFunction<String, PersonRow, String> key, List<PersonRow> rows) {
        this.name = name;
        this.key = key;
        for (PersonRow row : rows) {
            Names.of(row, true).forEach(each -> persons.putIfAbsent(key.apply(each, row), row.id()));
        }
    }

    static MatchedSystem name(List<PersonRow> rows) {
        return new ExactKey("exact name", (name, row) -> name, rows);
    }

    static MatchedSystem nameAndDate(List<PersonRow> rows) {
        return new ExactKey("exact name and date", (name, row) -> name + "|" + row.birthDate(), rows);
    }

    static MatchedSystem nfkcAndDate(List<PersonRow> rows) {
        Normalizer2 nfkc = Normalizer2.getNFKCCasefoldInstance();
        return new ExactKey(
                "NFKC and date", (name, row) -> nfkc.normalize(name) + "|" + nfkc.normalize(row.birthDate()), rows);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer ask(PersonRow query) {
        long begun = Cpu.nanos();
        for (String each : Names.of(query, false)) {
            String found = persons.get(key.apply(each, query));
            if (found != null) {
                return new Answer("strong", found, 1, Cpu.nanos() - begun);
            }
        }
        return new Answer("none", "", 0, Cpu.nanos() - begun);
    }
}
