package jp.mamori.portal.registry.open;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.mamori.portal.registry.Bearer;
import jp.mamori.portal.registry.ListPage;
import jp.mamori.portal.registry.Registry;
import org.jspecify.annotations.Nullable;

/** Reads what the registry publishes. */
@Singleton
public class OpenRegistry {
    private final Registry registry;

    OpenRegistry(Registry registry) {
        this.registry = registry;
    }

    /** Employers by part of the name or reading, and by prefecture; both may be empty. */
    public ListPage<Employer> employers(String name, String prefecture) {
        String path = "/v1/employers?limit=20&name=" + encoded(name)
                + (prefecture.isEmpty() ? "" : "&prefecture=" + encoded(prefecture));
        return registry.get(null, path, ListPage.of(Employer.class));
    }

    public Optional<RequestCode> requestCode(@Nullable Bearer bearer, String code) {
        return registry.find(bearer, "/v1/request-codes/" + encoded(code), Argument.of(RequestCode.class));
    }

    public Optional<Employer> employer(@Nullable Bearer bearer, String id) {
        return registry.find(bearer, "/v1/organisations/" + encoded(id), Argument.of(Employer.class));
    }

    public List<Authority> authorities(@Nullable Bearer bearer) {
        ListPage<Authority> page = registry.get(bearer, "/v1/authorities", ListPage.of(Authority.class));
        return page.all();
    }

    public ListPage<PublishedOrder> publishedOrders(PublishedOrder.Wanted wanted, String cursor) {
        String path = "/v1/published-orders?limit=20"
                + queried("prefecture", wanted.prefecture())
                + queried("operator", wanted.operator())
                + queried("facility", wanted.facility())
                + queried("orderedFrom", wanted.orderedFrom())
                + queried("orderedUntil", wanted.orderedUntil())
                + queried("cursor", cursor);
        return registry.get(null, path, ListPage.of(PublishedOrder.class));
    }

    public TransparencyLog log() {
        return registry.get(null, "/v1/log", Argument.of(TransparencyLog.class));
    }

    /** By fiscal year, newest first. */
    public List<PublicCounts.Expunged> expunged() {
        ListPage<PublicCounts.Expunged> page =
                registry.get(null, "/v1/expunged", ListPage.of(PublicCounts.Expunged.class));
        return page.all();
    }

    public PublicCounts.Delays delays() {
        return registry.get(null, "/v1/access-delays/count", Argument.of(PublicCounts.Delays.class));
    }

    /** The newest signed checkpoint with its cosignatures; empty before the first. */
    public Optional<String> checkpoint() {
        return registry.text(null, "/v1/log/checkpoint");
    }

    /** The proof that a certificate's issue is logged; empty where it is not, or not signed for yet. */
    public Optional<String> certificateProof(String payload) {
        return registry.text(null, "/v1/log/certificates/" + encoded(payload));
    }

    private static String queried(String name, @Nullable Object value) {
        return value == null || value.toString().isEmpty() ? "" : "&" + name + "=" + encoded(value.toString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
