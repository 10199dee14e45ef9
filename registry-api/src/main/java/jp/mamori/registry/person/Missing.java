package jp.mamori.registry.person;

/** What an applicant still has to state before anything can be certified, in neutral words. */
public enum Missing {
    READING_OR_LATIN,
    BIRTH_DATE,
    FORMER_NAMES_DECLARATION
}
