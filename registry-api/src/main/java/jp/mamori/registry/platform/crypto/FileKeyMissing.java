package jp.mamori.registry.platform.crypto;

/** The key of a file was destroyed or never made: what it sealed is unreadable. */
public final class FileKeyMissing extends RuntimeException {
    public FileKeyMissing() {
        super("no key for this file");
    }
}
