package jp.mamori.registry.platform.crypto.vault;

/** A data key under the key-encryption key and that under an epoch key, which {@code epoch} names. */
public record WrappedKey(byte[] bytes, String epoch) {
    @Override
    public String toString() {
        return "WrappedKey[" + epoch + "]";
    }
}
