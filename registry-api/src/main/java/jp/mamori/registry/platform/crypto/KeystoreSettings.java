package jp.mamori.registry.platform.crypto;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotBlank;

/**
 * Where the keystore is, {@code mamori.keystore.*}.
 *
 * @param path PKCS#12 file
 * @param password opens the file and each entry
 * @param create makes the file on the first start; false in production, where a ceremony makes it
 */
@ConfigurationProperties("mamori.keystore")
public record KeystoreSettings(
        @NotBlank String path,
        @NotBlank String password,
        @Bindable(defaultValue = "false") boolean create) {
    @Override
    public String toString() {
        return "KeystoreSettings[path=" + path + ", create=" + create + "]";
    }
}
