package jp.mamori.registry.demo.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which kind of people an issuer signs in; its lower-case name is the issuer's path. */
public enum Door {
    APPLICANT("応募者(本人)", "Applicants"),
    EMPLOYER("採用する側", "Employers"),
    BOARD("教育委員会・所轄庁など", "Boards and authorities");

    private final String japanese;
    private final String english;

    Door(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    String japanese() {
        return japanese;
    }

    String english() {
        return english;
    }

    static Optional<Door> ofPath(String path) {
        return Arrays.stream(values()).filter(door -> door.path().equals(path)).findFirst();
    }
}
