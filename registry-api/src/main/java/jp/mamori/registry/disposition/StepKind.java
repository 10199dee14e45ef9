package jp.mamori.registry.disposition;

/** What a four-eyes step does to its disposition once a second officer approves it. */
public enum StepKind {
    RECORD,
    CORRECT,
    STAY,
    RESUME,
    ANNUL,
    EXPUNGE;

    /** Whether the step has a content of its own. */
    public boolean hasContent() {
        return this == RECORD || this == CORRECT;
    }
}
