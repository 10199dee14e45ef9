package jp.mamori.registry.platform.crypto;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import javax.crypto.SecretKey;

/** Hands single keys of the keystore to who needs one. */
@Factory
class Keys {
    @Singleton
    @Named("public-id")
    SecretKey publicId(Keystore keystore) {
        return keystore.secret("public-id");
    }

    @Singleton
    @Named("cursor")
    SecretKey cursor(Keystore keystore) {
        return keystore.secret("cursor-1");
    }

    @Singleton
    @Named("idempotency")
    SecretKey idempotency(Keystore keystore) {
        return keystore.secret("idempotency-1");
    }
}
