package jp.mamori.portal.registry.applicant;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Bearer;
import jp.mamori.portal.registry.JournalEntry;
import jp.mamori.portal.registry.ListPage;
import jp.mamori.portal.registry.Registry;
import jp.mamori.portal.registry.Tagged;
import org.jspecify.annotations.Nullable;

/** The registry for an applicant. */
@Singleton
public class ApplicantRegistry {
    private static final Argument<CertificateRequest> REQUEST = Argument.of(CertificateRequest.class);

    private final Registry registry;

    ApplicantRegistry(Registry registry) {
        this.registry = registry;
    }

    public Tagged<Profile> profile(Bearer bearer) {
        return registry.getTagged(bearer, "/v1/applicant", Argument.of(Profile.class));
    }

    public Answer<Profile> declare(Bearer bearer, Profile.Declared declared, String tag) {
        return registry.replace(bearer, "/v1/applicant", declared, tag, Argument.of(Profile.class));
    }

    public Answer<CertificateRequest> ask(Bearer bearer, Asked asked, String key) {
        return registry.create(bearer, "/v1/requests", asked, key, REQUEST);
    }

    public ListPage<CertificateRequest> requests(Bearer bearer) {
        return registry.get(bearer, "/v1/requests?limit=50", ListPage.of(CertificateRequest.class));
    }

    public Tagged<CertificateRequest> request(Bearer bearer, String id) {
        return registry.getTagged(bearer, "/v1/requests/" + id, REQUEST);
    }

    public Answer<CertificateRequest> complete(Bearer bearer, String id, String tag) {
        return registry.change(bearer, "/v1/requests/" + id + "/completion", Map.of(), tag, REQUEST);
    }

    public Answer<CertificateRequest> accept(Bearer bearer, String id, String tag, Accepted accepted) {
        return registry.change(bearer, "/v1/requests/" + id + "/acceptance", accepted, tag, REQUEST);
    }

    public Answer<CertificateRequest> dispute(Bearer bearer, String id, String tag, String text) {
        var body = Map.of("text", text);
        return registry.change(bearer, "/v1/requests/" + id + "/correction", body, tag, REQUEST);
    }

    public Answer<CertificateRequest> withdraw(Bearer bearer, String id, String tag) {
        return registry.change(bearer, "/v1/requests/" + id + "/withdrawal", Map.of(), tag, REQUEST);
    }

    public CertificateText certificate(Bearer bearer, String id) {
        return registry.get(bearer, "/v1/requests/" + id + "/certificate", Argument.of(CertificateText.class));
    }

    public byte[] certificatePdf(Bearer bearer, String id) {
        return registry.bytes(bearer, "/v1/requests/" + id + "/certificate.pdf");
    }

    public ListPage<JournalEntry> accessHistory(Bearer bearer, String cursor) {
        String path = "/v1/access-history?limit=20" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
        return registry.get(bearer, path, ListPage.of(JournalEntry.class));
    }

    /** The proof of one entry; empty where it is not the person's, or not signed for yet. */
    public Optional<String> accessProof(Bearer bearer, String event) {
        return registry.text(
                bearer, "/v1/access-history/" + URLEncoder.encode(event, StandardCharsets.UTF_8) + "/proof");
    }

    /** A request for one employer, purpose and occasion. */
    @Serdeable
    public record Asked(
            String employer,
            String purpose,
            String occasion,
            @Nullable String requestCode) {}

    /** What of the own data the certificate is to show beyond what it always shows. */
    @Serdeable
    public record Accepted(List<Integer> showFormerNames, boolean showLicenceNumbers) {}
}
