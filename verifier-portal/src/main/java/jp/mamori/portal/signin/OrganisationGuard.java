package jp.mamori.portal.signin;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import jp.mamori.portal.session.Door;
import jp.mamori.portal.session.SignedIn;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Visitors;
import org.jspecify.annotations.Nullable;

/** Sends people of several organisations to choose one before they go on. */
@ServerFilter({"/hire/**", "/board/**", "/hire", "/board"})
class OrganisationGuard {
    @RequestFilter
    @Order(39_400)
    @Nullable
    HttpResponse<?> choose(HttpRequest<?> request) {
        SignedIn session = Visitors.session(request);
        return session != null
                        && session.door() != Door.APPLICANT
                        && session.acting().isEmpty()
                ? Html.go("/organisation")
                : null;
    }
}
