package jp.mamori.registry.organisation;

/** What a person may do in an organisation. */
public enum Role {
    /** Drafts dispositions (起案). */
    BOARD_DRAFTER,
    /** Decides on what another officer drafted (決裁). */
    BOARD_APPROVER,
    /** Checks certificates and makes request codes. */
    EMPLOYER_CHECKER,
    /** A checker who also manages the employer's people. */
    EMPLOYER_MANAGER,
    /** Sees figures of the employers under its authority (所轄庁), no person's data. */
    SUPERVISOR,
    /** Verifies the log, sees no person's data. */
    AUDITOR,
    /** Manages users and keys, sees no person's data. */
    ADMINISTRATOR
}
