package jp.mamori.portal.registry.board;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Bearer;
import jp.mamori.portal.registry.ListPage;
import jp.mamori.portal.registry.Registry;
import jp.mamori.portal.registry.Tagged;

/** The registry for officers who decide on delays and on the end of retention, and for supervisors. */
@Singleton
public class SupervisionRegistry {
    private static final String DELAYS = "/v1/access-delays";
    private static final String REPORTS = "/v1/retention-reports";
    private static final Argument<AccessDelay.Done> DELAY = Argument.of(AccessDelay.Done.class);
    private static final Argument<RetentionReport> REPORT = Argument.of(RetentionReport.class);

    private final Registry registry;

    SupervisionRegistry(Registry registry) {
        this.registry = registry;
    }

    /** The employers under the acting authority, those first who checked nobody for twelve months. */
    public ListPage<EmployerUse> employers(Bearer bearer, String cursor) {
        String path = "/v1/employer-use?limit=20" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
        return registry.get(bearer, path, ListPage.of(EmployerUse.class));
    }

    public List<AccessDelay> delays(Bearer bearer) {
        ListPage<AccessDelay> page = registry.get(bearer, DELAYS, ListPage.of(AccessDelay.class));
        return page.all();
    }

    /** One of the newest; empty where it is another authority's, absent or too long ago. */
    public Optional<AccessDelay> delay(Bearer bearer, String id) {
        return delays(bearer).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Answer<AccessDelay.Done> propose(Bearer bearer, AccessDelay.Wanted wanted) {
        return registry.create(bearer, DELAYS, wanted, null, DELAY);
    }

    public Answer<AccessDelay.Done> decide(Bearer bearer, String id, boolean approve) {
        String path = DELAYS + "/" + id + (approve ? "/approval" : "/rejection");
        return registry.create(bearer, path, Map.of(), null, DELAY);
    }

    public List<RetentionReport.Summary> reports(Bearer bearer) {
        ListPage<RetentionReport.Summary> page =
                registry.get(bearer, REPORTS, ListPage.of(RetentionReport.Summary.class));
        return page.all();
    }

    public Tagged<RetentionReport> report(Bearer bearer, String id) {
        return registry.getTagged(bearer, REPORTS + "/" + id, REPORT);
    }

    public Answer<RetentionReport> makeReport(Bearer bearer, String key) {
        return registry.create(bearer, REPORTS, Map.of(), key, REPORT);
    }

    public Answer<RetentionReport> decide(Bearer bearer, String id, String tag, boolean approve) {
        String path = REPORTS + "/" + id + (approve ? "/approval" : "/rejection");
        return registry.change(bearer, path, Map.of(), tag, REPORT);
    }
}
