package jp.mamori.registry.person.matching.key;

/** What a key is made of; the name is stored with the row. */
public enum KeyKind {
    /** Superfold of the whole name. */
    NAME,
    /** Skeleton of the whole name. */
    SOUND,
    /** Skeleton of the whole name with two of year, month and day. */
    SOUND_YEAR_MONTH,
    SOUND_MONTH_DAY,
    SOUND_YEAR_DAY,
    /** Family name, by superfold or skeleton, with two of year, month and day; the whole date is found by each of them. */
    FAMILY_YEAR_MONTH,
    FAMILY_MONTH_DAY,
    FAMILY_YEAR_DAY,
    FAMILY_SOUND_YEAR_MONTH,
    FAMILY_SOUND_MONTH_DAY,
    FAMILY_SOUND_YEAR_DAY,
    /** Given name, by superfold or skeleton, with two of year, month and day. */
    GIVEN_YEAR_MONTH,
    GIVEN_MONTH_DAY,
    GIVEN_YEAR_DAY,
    GIVEN_SOUND_YEAR_MONTH,
    GIVEN_SOUND_MONTH_DAY,
    GIVEN_SOUND_YEAR_DAY,
    /** A blurred form of the whole name with two of year, month and day. */
    COARSE_YEAR_MONTH,
    COARSE_MONTH_DAY,
    COARSE_YEAR_DAY,
    VISUAL_YEAR_MONTH,
    VISUAL_MONTH_DAY,
    VISUAL_YEAR_DAY,
    /** Foreign names: consonants or alias of both parts with two of year, month and day. */
    FOREIGN_YEAR_MONTH,
    FOREIGN_MONTH_DAY,
    FOREIGN_YEAR_DAY,
    /** Date of birth and sex, for names of which nothing else agrees. */
    BIRTH_SEX,
    LICENCE;

    /** The text to hash: the kind and what it is made of. */
    String text(String... of) {
        return ordinal() + "|" + String.join("|", of);
    }
}
