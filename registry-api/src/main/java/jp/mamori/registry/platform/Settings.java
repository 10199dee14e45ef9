package jp.mamori.registry.platform;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;

/**
 * Settings of the whole service, {@code mamori.*}.
 *
 * @param issuer who issues certificates: an https URL without a trailing slash
 * @param portalUrl where people read pages; links in certificates start here
 * @param docsUrl where problem types are explained; the API itself serves {@code /problems}
 * @param release when results are released: {@code slots} in production, {@code immediate} in the demo
 * @param longestRequest how long a request may take to arrive whole; slower ones are ended
 */
@ConfigurationProperties("mamori")
public record Settings(
        @NotBlank String issuer,

        @Bindable(defaultValue = "http://localhost:8480") @NotBlank
        String portalUrl,

        @Bindable(defaultValue = "http://localhost:8481") @NotBlank
        String docsUrl,

        @Bindable(defaultValue = "SLOTS") Release release,

        @Bindable(defaultValue = "30s") Duration longestRequest) {
    /** The issuer of invented certificates, which nobody may take for real ones. */
    public static final String DEMO_ISSUER = "https://demo.mamori.example";

    /** When a determined result is released to the applicant. */
    public enum Release {
        SLOTS,
        IMMEDIATE
    }
}
