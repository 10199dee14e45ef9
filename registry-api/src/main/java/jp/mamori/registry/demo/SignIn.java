package jp.mamori.registry.demo;

import java.util.Locale;
import java.util.function.Function;
import jp.mamori.registry.demo.identity.Door;

/**
 * Where a demo's people sign in.
 *
 * @param issuer of a door, as it stands in its tokens
 * @param keys where the keys of a door's issuer are
 * @param configured whether the services know their providers from docker-compose's files, not from the demo
 */
record SignIn(Function<Door, String> issuer, Function<Door, String> keys, boolean configured) {
    /** At a Keycloak with docker-compose's realms. */
    static SignIn keycloak(String url) {
        Function<Door, String> issuer = door -> url + "/realms/" + door.name().toLowerCase(Locale.ROOT);
        return new SignIn(issuer, issuer.andThen(realm -> realm + "/protocol/openid-connect/certs"), true);
    }
}
