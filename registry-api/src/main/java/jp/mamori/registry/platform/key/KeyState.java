package jp.mamori.registry.platform.key;

/** Where a key is in its life. */
public enum KeyState {
    /** In the keystore of the node that made it; nobody uses it. */
    GENERATED,
    /** Everybody may know it and takes what it made; nothing new is made with it. */
    PUBLISHED,
    /** The one that was activated last makes what is new; the others wait to be retired. */
    ACTIVE,
    /** Makes nothing; what it made in its time counts. */
    RETIRED,
    /** Others may have it: makes nothing, and what it made counts only where the log held it before. */
    COMPROMISED
}
