package jp.mamori.portal.registry.employer;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Bearer;
import jp.mamori.portal.registry.ListPage;
import jp.mamori.portal.registry.Registry;
import jp.mamori.portal.registry.open.RequestCode;

/** The registry for an employer's people. */
@Singleton
public class EmployerRegistry {
    private final Registry registry;

    EmployerRegistry(Registry registry) {
        this.registry = registry;
    }

    public Answer<CheckView> check(Bearer bearer, CheckAsked asked, String key) {
        return registry.create(bearer, "/v1/checks", asked, key, Argument.of(CheckView.class));
    }

    public ListPage<CheckView> checks(Bearer bearer, String cursor) {
        String path = "/v1/checks?limit=20" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
        return registry.get(bearer, path, ListPage.of(CheckView.class));
    }

    public CheckView check(Bearer bearer, String id) {
        return registry.get(bearer, "/v1/checks/" + id, Argument.of(CheckView.class));
    }

    public Answer<RequestCode> makeCode(Bearer bearer, String purpose, String occasion) {
        var asked = new CodeAsked(purpose, occasion);
        return registry.create(bearer, "/v1/request-codes", asked, null, Argument.of(RequestCode.class));
    }

    public List<Member> members(Bearer bearer) {
        ListPage<Member> page = registry.get(bearer, "/v1/members", ListPage.of(Member.class));
        return page.all();
    }

    @Serdeable
    record CodeAsked(String purpose, String occasion) {}
}
