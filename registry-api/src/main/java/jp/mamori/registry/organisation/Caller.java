package jp.mamori.registry.organisation;

import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import jp.mamori.registry.platform.http.CallerKey;
import org.jspecify.annotations.Nullable;

/**
 * Who made a request, as the session token tells; what they may do comes from {@code membership} only.
 *
 * <p>As a controller argument it is there whenever the route demands sign-in.
 *
 * @param iss issuer of the identity provider
 * @param sub subject at that provider
 * @param acr authentication context class, {@code ""} where the provider told none
 * @param authTime when the person authenticated
 * @param generation how often the person had ended all their sessions when this one began
 * @param acting organisation from the header {@code Mamori-Organisation}, null where absent
 * @param entitlement whom the called route admits
 */
public record Caller(
        String iss,
        String sub,
        String acr,
        Instant authTime,
        int generation,
        @Nullable OrganisationId acting,
        Entitlement entitlement)
        implements Principal {
    public static final String ORGANISATION_HEADER = "Mamori-Organisation";

    /** A caller on no route: may do nothing yet. */
    public Caller(
            String iss, String sub, String acr, Instant authTime, int generation, @Nullable OrganisationId acting) {
        this(iss, sub, acr, authTime, generation, acting, Entitlement.NONE);
    }

    @Override
    public String getName() {
        return sub;
    }

    /** Tells this caller, acting for this organisation, from others. */
    public CallerKey key() {
        return new CallerKey(iss + '\n' + sub + '\n' + (acting == null ? "" : acting.value()));
    }

    /** What the request's authentication holds; {@link CallerBinder} reads it back. */
    public Map<String, Object> asAttributes() {
        return Map.of(Caller.class.getName(), this);
    }

    Caller actingFor(@Nullable OrganisationId organisation) {
        return new Caller(iss, sub, acr, authTime, generation, organisation, entitlement);
    }

    /** The same caller on a route that admits these. */
    public Caller entitled(Entitlement admitted) {
        return new Caller(iss, sub, acr, authTime, generation, acting, admitted);
    }

    @Override
    public String toString() {
        return "Caller[…]";
    }
}
