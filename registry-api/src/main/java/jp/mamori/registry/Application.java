package jp.mamori.registry;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Contact;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** Starts the registry's HTTP service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Mamori registry API",
                        version = "1",
                        description = "Employment background checks for schools and childcare",
                        contact = @Contact(name = "The operator of this registry")))
@SecurityScheme(
        name = "session",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description =
                "Token of POST /v1/sessions, made and checked after RFC8725; the roles named with it come from our own records, not from the token")
public final class Application {
    private Application() {}

    public static void main(String[] arguments) {
        Micronaut.run(Application.class, arguments);
    }
}
