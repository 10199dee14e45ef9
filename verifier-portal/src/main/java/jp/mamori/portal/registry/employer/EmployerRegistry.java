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
import org.jspecify.annotations.Nullable;

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

    /** The checks of one reference; asked for in a body, because a reference may lead to a person. */
    public Answer<ListPage<CheckView>> checksOf(Bearer bearer, String reference, String cursor) {
        var asked = new Search(reference, 20, cursor.isEmpty() ? null : cursor);
        return registry.create(bearer, "/v1/checks/search", asked, null, ListPage.of(CheckView.class));
    }

    /** The numbers that were locked in the last thirty days, newest first. */
    public List<CheckLock> locks(Bearer bearer) {
        ListPage<CheckLock> page = registry.get(bearer, "/v1/check-locks", ListPage.of(CheckLock.class));
        return page.all();
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

    @Serdeable
    record Search(String reference, int limit, @Nullable String cursor) {
        @Override
        public String toString() {
            return "Search";
        }
    }
}
