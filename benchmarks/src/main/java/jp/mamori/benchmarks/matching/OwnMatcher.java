package jp.mamori.benchmarks.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javax.crypto.spec.SecretKeySpec;
import jp.mamori.benchmarks.matching.file.PersonRow;
import jp.mamori.registry.person.matching.Matcher;
import jp.mamori.registry.person.matching.form.Profile;
import jp.mamori.registry.person.matching.form.Subject;
import jp.mamori.registry.person.matching.form.Subject.Sex;
import jp.mamori.registry.person.matching.form.SubjectName;
import jp.mamori.registry.person.matching.key.HmacKeyHash;
import jp.mamori.registry.person.matching.key.KeyHash;
import jp.mamori.registry.person.matching.key.KeyIndex;
import jp.mamori.registry.person.matching.score.Comparison;
import jp.mamori.registry.person.matching.score.Decision;

/** The matcher of the registry over an index in memory, under a fixed key that protects nothing. */
public final class OwnMatcher implements MatchedSystem {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final int PREPARED = 120_000;

    private final List<PersonRow> persons;
    private final List<Profile> profiles;
    private final KeyIndex index;
    private final KeyHash hash = new HmacKeyHash(new SecretKeySpec(new byte[32], "HmacSHA256"));
    private final double threshold;
    private final LocalDate today;
    private final int[] seen;
    private int round;
    private long candidates;

    /** A matcher over persons; without a threshold it is the one for their number. */
    public OwnMatcher(List<PersonRow> persons, OptionalDouble threshold, LocalDate today) {
        this.persons = persons;
        this.threshold = threshold.orElse(Matcher.threshold(persons.size()));
        this.today = today;
        profiles = new ArrayList<>();
        seen = new int[persons.size()];
        var builder = new KeyIndex.Builder();
        for (int i = 0; i < persons.size(); i++) {
            Profile profile = profile(persons.get(i), today);
            int person = i;
            Matcher.registerKeys(profile).forEach(key -> builder.add(hash.of(key.text()), person));
            if (persons.size() <= PREPARED) {
                profiles.add(profile);
            }
        }
        index = builder.build();
    }

    /** What the matcher makes of a line of the file, seen on that day. */
    static Profile profile(PersonRow row, LocalDate today) {
        return Matcher.prepare(subject(row), today);
    }

    /** Why a person can hardly be found, empty where there is no reason to say. */
    static String weakness(PersonRow row, LocalDate today) {
        Profile profile = profile(row, today);
        if (profile.names().isEmpty()) {
            return "no name can be read; only the licence number and the domicile can find this person";
        }
        return switch (profile.birth().reading()) {
            case EXACT, PARTIAL -> "";
            case IMPOSSIBLE ->
                profile.birth().isUsable() ? "" : "the date of birth is impossible; only the name is compared";
            case OUT_OF_RANGE ->
                "the date of birth is before Meiji, in the future or in no calendar; only the name is compared";
            case UNREADABLE -> "the date of birth cannot be read; only the name is compared";
            case ABSENT -> "there is no date of birth; only the name is compared";
        };
    }

    static Subject subject(PersonRow row) {
        var names = new ArrayList<SubjectName>();
        names.add(new SubjectName(row.family(), row.given(), row.familyKana(), row.givenKana(), row.latin()));
        for (String former : row.formerNames().split("[;；]")) {
            if (!former.isBlank()) {
                names.add(former(former.strip()));
            }
        }
        Sex sex = row.sex().equals("F") ? Sex.WOMAN : row.sex().equals("M") ? Sex.MAN : Sex.UNKNOWN;
        List<String> licences = Arrays.asList(row.licenceNumber().split("[;；]"));
        return new Subject(names, row.birthDate(), sex, row.prefecture(), row.municipality(), licences);
    }

    private static SubjectName former(String name) {
        int space = name.indexOf(' ') < 0 ? name.indexOf('\u3000') : name.indexOf(' ');
        return space < 0
                ? new SubjectName(name, "", "", "", "")
                : new SubjectName(
                        name.substring(0, space), name.substring(space + 1).strip(), "", "", "");
    }

    @Override
    public String name() {
        return "this matcher";
    }

    @Override
    public Answer ask(PersonRow row) {
        long begun = Cpu.nanos();
        Profile query = profile(row, today);
        round++;
        var best = new Best();
        for (String key : Matcher.queryKeys(query)) {
            index.find(hash.of(key), person -> {
                if (seen[person] != round) {
                    seen[person] = round;
                    best.take(person, Matcher.compare(query, file(person)));
                }
            });
        }
        candidates += best.count;
        Answer answer = best.comparison == null
                ? new Answer(word(Decision.ofNothing(query.complete())), "", 0, 0)
                : answer(query, best.person, best.comparison);
        return answer.after(Cpu.nanos() - begun);
    }

    private Answer answer(Profile query, int person, Comparison comparison) {
        Decision decision = Matcher.decide(comparison, threshold, query);
        return new Answer(word(decision), persons.get(person).id(), comparison.bits(), 0);
    }

    private static String word(Decision decision) {
        return decision.name().toLowerCase(Locale.ROOT);
    }

    Profile file(int person) {
        return profiles.isEmpty() ? profile(persons.get(person), today) : profiles.get(person);
    }

    /** The best candidate so far; one with the same licence number comes before all. */
    private final class Best {

        private int person;
        private int count;
        private @org.jspecify.annotations.Nullable Comparison comparison;

        void take(int candidate, Comparison with) {
            count++;
            if (comparison == null || worth(with) > worth(comparison)) {
                person = candidate;
                comparison = with;
            }
        }

        private double worth(Comparison of) {
            return of.bits() + (of.licence() ? 1000 : 0);
        }
    }

    double keysPerPerson() {
        return (double) index.size() / persons.size();
    }

    double bytesPerPerson() {
        return (double) index.bytes() / persons.size();
    }

    long candidates() {
        return candidates;
    }
}
