package jp.mamori.registry.person.matching.key;

import java.time.LocalDate;

/** The parts of a date that keys are made with. */
record DateKeys(String whole, String yearMonth, String monthDay, String yearDay) {

    static DateKeys of(LocalDate date) {
        int year = date.getYear();
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        return new DateKeys(
                Integer.toString(year * 10000 + month * 100 + day),
                Integer.toString(year * 100 + month),
                Integer.toString(month * 100 + day),
                Integer.toString(year * 100 + day));
    }

    String part(int which) {
        return switch (which) {
            case 0 -> yearMonth;
            case 1 -> monthDay;
            default -> yearDay;
        };
    }
}
