package jp.mamori.registry.organisation.directory;

import java.util.Optional;
import java.util.stream.Stream;

/** On which occasion an employer checks (code list {@code occasion}). */
public enum Occasion {
    /** 新規採用. */
    NEW_HIRE,
    /** 臨時的任用. */
    TEMPORARY,
    /** 非常勤. */
    PART_TIME,
    /** 再任用. */
    RE_APPOINTMENT,
    /** 任期更新. */
    RENEWAL,
    /** 異動. */
    TRANSFER,
    /** 派遣. */
    DISPATCH,
    /** 業務委託. */
    CONTRACT,
    /** ボランティア. */
    VOLUNTEER;

    public static Optional<Occasion> parse(String code) {
        return Stream.of(values()).filter(known -> known.name().equals(code)).findFirst();
    }
}
