package jp.mamori.registry.disposition.licencetask;

/** What a licence administrator has to do with a lapse. */
enum TaskKind {
    RECORD,
    STAY,
    RESUME,
    ANNUL
}
