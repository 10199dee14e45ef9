package jp.mamori.benchmarks.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import jp.mamori.benchmarks.matching.file.PersonRow;
import jp.mamori.benchmarks.matching.generate.Suite;
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

/** {@code ./mamori bench screening [SIZE,SIZE…] [QUERIES]}: how long the registry's screening takes through MySQL. */
public final class ScreeningBench {
    private static final String SIZES = "3000,50000";
    private static final int QUERIES = 2_000;
    private static final int WARM_UP = 300;
    private static final long SEED = 20261101;

    private ScreeningBench() {}

    public static void main(String[] arguments) throws Exception {
        String sizes = arguments.length > 0 ? arguments[0] : SIZES;
        int queries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : QUERIES;
        for (String size : sizes.split(",")) {
            measure(Integer.parseInt(size.strip()), queries);
        }
    }

    private static void measure(int size, int queries) throws Exception {
        var suite = Suite.make(SEED, size, 0, queries + WARM_UP, false);
        var persons = suite.persons().stream().map(ScreeningBench::person).toList();
        var asked = new ArrayList<Person>();
        for (int i = 0; i < queries + WARM_UP; i++) {
            asked.add(
                    i % 10 == 0
                            ? persons.get(i * 7 % persons.size())
                            : person(suite.queries().get(i).person()));
        }
        try (var rig = Rig.start()) {
            long begun = System.nanoTime();
            rig.load(persons);
            System.out.printf("%,d persons recorded in %.0f s%n", rig.persons(), (System.nanoTime() - begun) / 1e9);
            asked.subList(0, WARM_UP).forEach(rig::screen);
            var measured = asked.subList(WARM_UP, asked.size());
            report("keys and look-up", measured, rig::lookUp);
            report(
                    "screening with its events",
                    measured,
                    person -> rig.screen(person).candidates().size());
        }
    }

    private static void report(String what, List<Person> asked, ToIntFunction<Person> work) {
        long[] nanos = new long[asked.size()];
        long met = 0;
        for (int i = 0; i < nanos.length; i++) {
            long begun = System.nanoTime();
            met += work.applyAsInt(asked.get(i));
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "  %-26s p50 %.2f ms  p99 %.2f ms  (%.2f met a query)%n",
                what, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6, met / (double) nanos.length);
    }

    private static Person person(PersonRow row) {
        var present = new PersonName(
                text(row.family()),
                text(row.given()),
                text(row.familyKana()),
                text(row.givenKana()),
                text(row.latin()));
        var names = new ArrayList<TypedName>();
        names.add(new TypedName(NameType.CURRENT, present));
        Stream.of(row.formerNames().split(";"))
                .map(name -> name.strip().split(" ", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new PersonName(parts[0], parts[1], null, null, null))
                .forEach(name -> names.add(new TypedName(NameType.FORMER, name)));
        return new Person(
                names,
                BirthDate.parse(row.birthDate()).orElse(null),
                row.sex().isEmpty() ? null : Sex.valueOf(row.sex()),
                domicile(row),
                Stream.of(row.licenceNumber())
                        .flatMap(number -> LicenceNumber.parse(number).stream())
                        .toList());
    }

    /** A prefecture of its own for each name; which code does not matter here. */
    private static @Nullable Domicile domicile(PersonRow row) {
        if (row.prefecture().isEmpty()) {
            return null;
        }
        String code = "%02d".formatted(1 + Math.floorMod(row.prefecture().hashCode(), 47));
        return new Domicile(Prefecture.parse(code).orElseThrow(), text(row.municipality()));
    }

    private static @Nullable String text(String part) {
        return part.isBlank() ? null : part;
    }
}
