package jp.mamori.registry.certificate.search;

import java.util.Optional;
import java.util.stream.Stream;

/** For what an authority may search for a person; rows of {@code disclosure_basis} say which registers. */
enum SearchPurpose {
    /** 免許状の授与・登録. */
    LICENCE_ADMINISTRATION,
    /** 再授与審査・再登録. */
    REGRANT,
    /** 自らの採用. */
    OWN_HIRING;

    static Optional<SearchPurpose> parse(String code) {
        return Stream.of(values()).filter(known -> known.name().equals(code)).findFirst();
    }
}
