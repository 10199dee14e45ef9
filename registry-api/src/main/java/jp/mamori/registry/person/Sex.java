package jp.mamori.registry.person;

/** Sex as the family register has it (戸籍法 art. 13): male or female. */
public enum Sex {
    M,
    F
}
