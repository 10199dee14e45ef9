package jp.mamori.registry.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * National holidays of Japan as the law has stood since 2022.
 *
 * <p>The two equinox days follow the astronomers' formula, which holds from 1980 to 2099; the official day is announced each February for the next year.
 * Source: Act on National Holidays (国民の祝日に関する法律) articles 2 and 3.
 */
final class NationalHolidays {
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(2, 11),
            MonthDay.of(2, 23),
            MonthDay.of(4, 29),
            MonthDay.of(5, 3),
            MonthDay.of(5, 4),
            MonthDay.of(5, 5),
            MonthDay.of(8, 11),
            MonthDay.of(11, 3),
            MonthDay.of(11, 23));
    private static final double SPRING = 20.8431;
    private static final double AUTUMN = 23.2488;
    private static final double DRIFT = 0.242194;
    private static final int EPOCH = 1980;

    private NationalHolidays() {}

    /** Whether offices are closed by article 3: a holiday, its substitute, or a day between two holidays. */
    static boolean isClosed(LocalDate day) {
        return isHoliday(day) || isHoliday(day.minusDays(1)) && isHoliday(day.plusDays(1)) || isSubstitute(day);
    }

    /** The first day after a Sunday's holiday that is none itself. */
    private static boolean isSubstitute(LocalDate day) {
        for (var before = day.minusDays(1); isHoliday(before); before = before.minusDays(1)) {
            if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHoliday(LocalDate day) {
        return FIXED.contains(MonthDay.from(day)) || isMovingMonday(day) || isEquinox(day);
    }

    private static boolean isMovingMonday(LocalDate day) {
        var ordinal = switch (day.getMonth()) {
            case JANUARY, OCTOBER -> 2;
            case JULY, SEPTEMBER -> 3;
            case FEBRUARY, MARCH, APRIL, MAY, JUNE, AUGUST, NOVEMBER, DECEMBER -> 0;
        };
        return ordinal > 0 && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY)));
    }

    private static boolean isEquinox(LocalDate day) {
        return switch (day.getMonth()) {
            case MARCH -> day.getDayOfMonth() == equinox(SPRING, day.getYear());
            case SEPTEMBER -> day.getDayOfMonth() == equinox(AUTUMN, day.getYear());
            case JANUARY, FEBRUARY, APRIL, MAY, JUNE, JULY, AUGUST, OCTOBER, NOVEMBER, DECEMBER -> false;
        };
    }

    private static int equinox(double base, int year) {
        var years = year - EPOCH;
        return (int) (base + DRIFT * years) - years / 4;
    }
}
