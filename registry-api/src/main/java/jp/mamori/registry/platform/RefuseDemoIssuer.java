package jp.mamori.registry.platform;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;

/** Stops a start that would sign real certificates in the name of the demo, or in nobody's. */
@Context
@Requires(notEnv = "demo")
class RefuseDemoIssuer {
    RefuseDemoIssuer(Settings settings) {
        if (settings.issuer().equals(Settings.DEMO_ISSUER)) {
            throw new IllegalStateException("mamori.issuer is the demo's; set it to this registry's own https address");
        }
    }
}
