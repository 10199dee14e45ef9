package jp.mamori.registry.platform.crypto.vault;

/** A data key under the key-encryption key that {@code kek} names, and that under the epoch key that {@code epoch} names. */
public record WrappedKey(byte[] bytes, String kek, String epoch) {
    @Override
    public String toString() {
        return "WrappedKey[" + epoch + "]";
    }
}
