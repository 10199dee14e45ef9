package jp.mamori.registry.platform.crypto;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Where the keystore is, {@code mamori.keystore.*}.
 *
 * @param path PKCS#12 file
 * @param password opens the file and each entry
 * @param create makes the file on the first start; false in production, where a ceremony makes it
 * @param module configuration of a hardware module for the JDK's SunPKCS11 provider; with it the keys that sign
 *     certificates, receipts and documents live in the module
 * @param pin of the module's token
 */
@ConfigurationProperties("mamori.keystore")
public record KeystoreSettings(
        @NotBlank String path,
        @NotBlank String password,
        @Bindable(defaultValue = "false") boolean create,
        @Nullable String module,
        @Nullable String pin) {
    public KeystoreSettings {
        module = module == null || module.isBlank() ? null : module;
        if (module != null && (pin == null || pin.isBlank())) {
            throw new IllegalArgumentException("mamori.keystore.module needs mamori.keystore.pin");
        }
    }

    @Override
    public String toString() {
        return "KeystoreSettings[path=" + path + ", create=" + create + ", module=" + module + "]";
    }
}
