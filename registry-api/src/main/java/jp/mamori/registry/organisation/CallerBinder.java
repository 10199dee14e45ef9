package jp.mamori.registry.organisation;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Binds {@link Caller} from the authentication that the session token gave. */
@Singleton
class CallerBinder implements TypedRequestArgumentBinder<Caller>, PostponedRequestArgumentBinder<Caller> {
    private static final String ATTRIBUTE = Caller.class.getName();

    private final PublicIds publicIds;

    CallerBinder(PublicIds publicIds) {
        this.publicIds = publicIds;
    }

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        var caller = request.getUserPrincipal(Authentication.class)
                .map(authentication -> authentication.getAttributes().get(ATTRIBUTE))
                .map(Caller.class::cast)
                .map(signedIn -> signedIn.actingFor(acting(request)).entitled(entitlement(request)))
                .orElseThrow(() -> new Refused(ProblemType.SIGN_IN_REQUIRED));
        return () -> Optional.of(caller);
    }

    private static Entitlement entitlement(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .map(route -> Entitlement.of(route.getAnnotationMetadata()))
                .orElse(Entitlement.NONE);
    }

    private @Nullable OrganisationId acting(HttpRequest<?> request) {
        var header = request.getHeaders().get(Caller.ORGANISATION_HEADER);
        return header == null
                ? null
                : publicIds.parse(OrganisationId.class, header).orElseThrow(NotEntitled::new);
    }
}
