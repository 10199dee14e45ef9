package jp.mamori.benchmarks.matching.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import jp.mamori.benchmarks.matching.file.PersonRow;
import jp.mamori.benchmarks.matching.file.QueryRow;
import jp.mamori.benchmarks.matching.generate.Difference.Kind;
import jp.mamori.benchmarks.matching.generate.Difference.Named;
import jp.mamori.benchmarks.matching.generate.Difference.Pair;

/** A register and queries made from a seed: every difference singly, compounds of two, and innocents. */
public record Suite(List<PersonRow> persons, List<QueryRow> queries) {

    private static final int TRIES = 4000;
    private static final int FOREIGN_SHARE = 5;
    private static final Kind[][] COMPOUNDS = {
        {Kind.WRITING, Kind.DATE},
        {Kind.WRITING, Kind.CHANGE},
        {Kind.SOUND, Kind.DATE},
        {Kind.LATIN, Kind.DATE},
        {Kind.READING, Kind.DATE},
        {Kind.LAYOUT, Kind.DATE},
        {Kind.WRITING, Kind.LAYOUT},
        {Kind.WRITING, Kind.READING},
        {Kind.CHANGE, Kind.DATE},
        {Kind.FOREIGN, Kind.DATE}
    };

    /** A suite of so many persons, queries of each difference, and innocents; LEAN has no sex and no domicile. */
    public static Suite make(long seed, int size, int perDifference, int innocents, boolean lean) {
        var random = new SplittableRandom(seed);
        var names = new NameLists();
        var make = new MakePersons(names);
        var persons = make.persons(size, "p", random);
        var queries = new ArrayList<QueryRow>();
        var other = new OtherDifferences(names);
        var differences = new ArrayList<Named>();
        differences.add(new Named("same", Kind.NONE, (pair, r) -> Optional.of(pair)));
        differences.addAll(WritingDifferences.all());
        differences.addAll(SoundDifferences.all());
        differences.addAll(other.layout());
        differences.addAll(other.changes());
        differences.addAll(OtherDifferences.dates());
        differences.addAll(other.readings());
        differences.addAll(new ForeignDifferences(names).all());
        var maker = new Maker(persons, queries, perDifference, random);
        // What changes the file comes first, so that no query made before is of a file that is then changed.
        for (boolean changing : new boolean[] {true, false}) {
            differences.stream().filter(d -> changesFile(d.kind()) == changing).forEach(maker::single);
            for (Kind[] kinds : COMPOUNDS) {
                if (changing == (changesFile(kinds[0]) || changesFile(kinds[1]))) {
                    maker.compound(of(differences, kinds[0]), of(differences, kinds[1]));
                }
            }
        }
        for (PersonRow innocent : make.persons(innocents, "i", random)) {
            queries.add(new QueryRow(innocent.id(), "", "innocent", innocent.withLicenceNumber("")));
        }
        return lean ? new Suite(persons, queries).lean() : new Suite(persons, queries);
    }

    private static boolean changesFile(Kind kind) {
        return kind == Kind.FOREIGN || kind == Kind.CHANGE;
    }

    private static List<Named> of(List<Named> all, Kind kind) {
        return all.stream().filter(d -> d.kind() == kind).toList();
    }

    private Suite lean() {
        return new Suite(
                persons.stream().map(PersonRow::lean).toList(),
                queries.stream()
                        .map(q -> new QueryRow(
                                q.id(), q.truth(), q.difference(), q.person().lean()))
                        .toList());
    }

    /** Draws persons who can be written so, each at most once, as the file may be changed for it. */
    private record Maker(
            List<PersonRow> persons, List<QueryRow> queries, int count, SplittableRandom random, boolean[] taken) {

        Maker(List<PersonRow> persons, List<QueryRow> queries, int count, SplittableRandom random) {
            this(persons, queries, count, random, new boolean[persons.size()]);
        }

        void single(Named difference) {
            make(difference.name(), List.of(difference), List.of());
        }

        void compound(List<Named> first, List<Named> second) {
            String name = first.getFirst().kind() + "+" + second.getFirst().kind();
            make(name.toLowerCase(java.util.Locale.ROOT), first, second);
        }

        private void make(String name, List<Named> first, List<Named> second) {
            int made = 0;
            int wanted = first.getFirst().kind() == Kind.FOREIGN ? Math.max(count / FOREIGN_SHARE, 1) : count;
            for (int i = 0; i < Math.max(TRIES, count * 200) && made < wanted; i++) {
                int at = random.nextInt(persons.size());
                Named one = first.get(random.nextInt(first.size()));
                boolean changing = changesFile(one.kind())
                        || !second.isEmpty() && changesFile(second.getFirst().kind());
                if (taken[at]) {
                    continue;
                }
                Optional<Pair> pair = applied(persons.get(at), one, second);
                if (pair.isEmpty()) {
                    continue;
                }
                taken[at] |= changing;
                persons.set(at, pair.get().file());
                queries.add(new QueryRow(
                        "q" + queries.size(),
                        pair.get().file().id(),
                        name,
                        pair.get().query().withLicenceNumber("")));
                made++;
            }
        }

        private Optional<Pair> applied(PersonRow person, Named one, List<Named> second) {
            boolean japanese = !person.familyKana().isEmpty()
                    && Character.isIdeographic(person.family().codePointAt(0));
            if (!japanese && one.kind() != Kind.FOREIGN) {
                return Optional.empty();
            }
            Optional<Pair> pair = one.difference().apply(new Pair(person, person), random);
            if (second.isEmpty()) {
                return pair;
            }
            Named two = second.get(random.nextInt(second.size()));
            return pair.flatMap(p -> two.difference().apply(p, random));
        }
    }
}
