package jp.mamori.registry.platform.id;

/** An identifier in a path that cannot be one of ours; answered like an absent one. */
public final class MalformedId extends RuntimeException {
    MalformedId() {
        super("malformed identifier", null, false, false);
    }
}
