package jp.mamori.registry.platform.time;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Days on which offices in Japan work: not Saturdays, Sundays, national holidays or 29 December to 3 January.
 *
 * <p>Source: Act on Holidays of Administrative Organs (行政機関の休日に関する法律) article 1.
 */
@Singleton
public class WorkingDays {
    private static final int NEW_YEAR_LAST = 3;
    private static final int YEAR_END_FIRST = 29;

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !isTurnOfYear(day) && !NationalHolidays.isClosed(day);
    }

    /** The day that many working days after another, which itself does not count. */
    public LocalDate after(LocalDate day, int workingDays) {
        var result = day;
        for (var left = workingDays; left > 0; ) {
            result = result.plusDays(1);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isTurnOfYear(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY -> day.getDayOfMonth() <= NEW_YEAR_LAST;
            case DECEMBER -> day.getDayOfMonth() >= YEAR_END_FIRST;
            case FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER -> false;
        };
    }
}
