package jp.mamori.registry.disposition;

/** What a four-eyes step does to its disposition once a second officer approves it. */
public enum StepKind {
    RECORD,
    CORRECT,
    STAY,
    RESUME,
    /** A re-grant of the licence or a re-registration: what was taken away is back. */
    REINSTATE,
    ANNUL,
    EXPUNGE;

    /** Whether the step has a content of its own. */
    public boolean hasContent() {
        return this == RECORD || this == CORRECT || this == REINSTATE;
    }

    /** Whether its proposer may type another content into the step. */
    public boolean isEditable() {
        return this == RECORD || this == CORRECT;
    }
}
