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
import jp.mamori.portal.registry.RegistryException;
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
        return found(() -> registry.get(bearer, "/v1/request-codes/" + encoded(code), Argument.of(RequestCode.class)));
    }

    public Optional<Employer> employer(@Nullable Bearer bearer, String id) {
        return found(() -> registry.get(bearer, "/v1/organisations/" + encoded(id), Argument.of(Employer.class)));
    }

    public List<Authority> authorities(@Nullable Bearer bearer) {
        ListPage<Authority> page = registry.get(bearer, "/v1/authorities", ListPage.of(Authority.class));
        return page.all();
    }

    public ListPage<PublishedOrder> publishedOrders(String prefecture, String cursor) {
        String path = "/v1/published-orders?limit=20"
                + (prefecture.isEmpty() ? "" : "&prefecture=" + encoded(prefecture))
                + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor));
        return registry.get(null, path, ListPage.of(PublishedOrder.class));
    }

    public TransparencyLog log() {
        return registry.get(null, "/v1/log", Argument.of(TransparencyLog.class));
    }

    /** The newest signed checkpoint with its cosignatures; empty before the first. */
    public Optional<String> checkpoint() {
        return registry.text(null, "/v1/log/checkpoint");
    }

    /** The proof that a certificate's issue is logged; empty where it is not, or not signed for yet. */
    public Optional<String> certificateProof(String payload) {
        return registry.text(null, "/v1/log/certificates/" + encoded(payload));
    }

    private static <T> Optional<T> found(java.util.function.Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (RegistryException e) {
            if (e.reason() == RegistryException.Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
