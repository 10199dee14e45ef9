package jp.mamori.registry.person;

/** What a name is to its bearer: the present one, a former one (旧姓), or an alias (通称). */
public enum NameType {
    CURRENT,
    FORMER,
    ALIAS
}
