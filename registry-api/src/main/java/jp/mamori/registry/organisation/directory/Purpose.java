package jp.mamori.registry.organisation.directory;

import java.util.Optional;
import java.util.stream.Stream;

/** For what a certificate is asked and checked (code list {@code purpose}). */
public enum Purpose {
    /** 教員としての任用. */
    TEACHING,
    /** 保育士等としての採用. */
    CHILDCARE,
    /** ベビーシッターとしての登録. */
    SITTING,
    /** その他こどもに接する業務. */
    OTHER_CHILD_FACING;

    public static Optional<Purpose> parse(String code) {
        return Stream.of(values()).filter(known -> known.name().equals(code)).findFirst();
    }
}
