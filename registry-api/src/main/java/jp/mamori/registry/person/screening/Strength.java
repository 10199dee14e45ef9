package jp.mamori.registry.person.screening;

/** How strongly a candidate agrees: strong ones are decided within one working day, the others within three. */
public enum Strength {
    STRONG,
    REVIEW
}
