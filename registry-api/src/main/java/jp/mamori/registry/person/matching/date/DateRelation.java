package jp.mamori.registry.person.matching.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** How two dates of birth stand to each other; by rules of how dates are miswritten, never by likeness of text. */
public enum DateRelation {
    EXACT,
    /** Day and month exchanged, or one day off. */
    NEIGHBOUR,
    /** The same day in the wrong era, or a re-reading of an impossible date. */
    ERA,
    /** One digit wrong, or two exchanged, in the western or the era's writing. */
    ONE_DIGIT,
    TWO_PARTS,
    DIFFERENT,
    MISSING;

    /** What a year is off by when its era is misread: S and H, H and R, S and 19.., H and 20.., T and S, T and 19... */
    private static final Set<Integer> ERA_YEARS = Set.of(63, 30, 25, 12, 14, 11, 18, 93);

    /** The relation of two dates. */
    public static DateRelation of(BirthDate a, BirthDate b) {
        if (!a.isUsable() || !b.isUsable()) {
            return MISSING;
        }
        if (a.reading() == BirthDate.Reading.PARTIAL || b.reading() == BirthDate.Reading.PARTIAL) {
            return partial(a, b);
        }
        boolean reread = !a.alternates().isEmpty() || !b.alternates().isEmpty();
        DateRelation best = DIFFERENT;
        for (LocalDate one : a.readings()) {
            for (LocalDate other : b.readings()) {
                DateRelation relation = of(one, other);
                best = relation.compareTo(best) < 0 ? relation : best;
            }
        }
        return reread && best == EXACT ? ERA : best;
    }

    private static DateRelation partial(BirthDate a, BirthDate b) {
        if (a.year() == 0 || b.year() == 0) {
            return MISSING;
        }
        boolean year = a.year() == b.year();
        boolean monthMissing = a.month() == 0 || b.month() == 0;
        if (monthMissing) {
            return year ? MISSING : DIFFERENT;
        }
        return year && a.month() == b.month() ? TWO_PARTS : DIFFERENT;
    }

    private static DateRelation of(LocalDate a, LocalDate b) {
        if (a.equals(b)) {
            return EXACT;
        }
        boolean exchanged = a.getYear() == b.getYear()
                && a.getMonthValue() == b.getDayOfMonth()
                && a.getDayOfMonth() == b.getMonthValue();
        if (exchanged || Math.abs(ChronoUnit.DAYS.between(a, b)) == 1) {
            return NEIGHBOUR;
        }
        boolean month = a.getMonthValue() == b.getMonthValue();
        boolean day = a.getDayOfMonth() == b.getDayOfMonth();
        boolean year = a.getYear() == b.getYear();
        if (month && day && ERA_YEARS.contains(Math.abs(a.getYear() - b.getYear()))) {
            return ERA;
        }
        if (isOneEdit(digits(a), digits(b)) || month && day && isOneEditOfEraYear(a, b)) {
            return ONE_DIGIT;
        }
        return (year && month) || (year && day) || (month && day) ? TWO_PARTS : DIFFERENT;
    }

    private static int[] digits(LocalDate date) {
        int value = date.getYear() * 10000 + date.getMonthValue() * 100 + date.getDayOfMonth();
        int[] digits = new int[8];
        for (int i = 7; i >= 0; i--) {
            digits[i] = value % 10;
            value /= 10;
        }
        return digits;
    }

    private static boolean isOneEdit(int[] a, int[] b) {
        int first = -1;
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                first = first < 0 ? i : first;
                count++;
            }
        }
        boolean exchanged = count == 2 && first + 1 < a.length && a[first] == b[first + 1] && a[first + 1] == b[first];
        return count == 1 || exchanged;
    }

    private static boolean isOneEditOfEraYear(LocalDate a, LocalDate b) {
        Optional<Era> era = Era.of(a);
        if (era.isEmpty() || !era.equals(Era.of(b))) {
            return false;
        }
        int one = era.get().yearOf(a.getYear());
        int other = era.get().yearOf(b.getYear());
        return isOneEdit(new int[] {one / 10, one % 10}, new int[] {other / 10, other % 10});
    }
}
