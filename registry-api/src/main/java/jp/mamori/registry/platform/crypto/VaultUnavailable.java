package jp.mamori.registry.platform.crypto;

/** The vault database did not answer; the request is answered 503. */
public final class VaultUnavailable extends RuntimeException {
    VaultUnavailable(Throwable cause) {
        super("the vault did not answer", cause);
    }
}
