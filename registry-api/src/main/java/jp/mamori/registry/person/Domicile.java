package jp.mamori.registry.person;

import io.micronaut.serde.annotation.Serdeable;
import jp.mamori.registry.organisation.directory.Prefecture;
import jp.mamori.registry.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The registered domicile (本籍) by prefecture and municipality.
 *
 * <p>The municipality has 1 to {@value #LONGEST_MUNICIPALITY} code points and may be absent.
 */
@Serdeable
public record Domicile(Prefecture prefecture, @Nullable String municipality) {
    public static final int LONGEST_MUNICIPALITY = 100;

    public static boolean isMunicipality(String text) {
        return PlainText.isLine(text, LONGEST_MUNICIPALITY);
    }

    @Override
    public String toString() {
        return "Domicile[redacted]";
    }
}
