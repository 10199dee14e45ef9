package jp.mamori.portal.verify;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.key.CryptoProviders;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.receipt.CheckReceipt;
import jp.mamori.certificate.receipt.ReceiptVerification;
import jp.mamori.certificate.receipt.ReceiptVerifier;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.status.StatusLists;
import jp.mamori.certificate.verify.CertificateVerifier;
import jp.mamori.certificate.verify.Expected;
import jp.mamori.certificate.verify.Verification;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a certificate or a check receipt that anybody presents, without telling the registry which.
 * Only where the key of a certificate is compromised is the log asked about it.
 * The issuer and the addresses of status lists are settings: nothing is fetched because a token names it.
 */
@Singleton
public class VerifyCertificate {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LIST_NUMBER = Pattern.compile("[0-9]{1,6}");

    private final PublicFiles files;
    private final String statusPrefix;
    private final CertificateVerifier verifier;
    private final ReceiptVerifier receipts;
    private volatile @Nullable Parsed parsed;

    VerifyCertificate(PublicFiles files, LogProofs logProofs, @Value("${mamori.issuer}") String issuer, Clock clock) {
        CryptoProviders.installFastest();
        this.files = files;
        this.statusPrefix = issuer + "/v1/status-lists/";
        Issuer pinned = new Issuer(issuer);
        var lists = new StatusLists(pinned, this::keys, this::statusList);
        this.verifier = new CertificateVerifier(pinned, this::keys, lists, StatusFreshness.server(), logProofs, clock);
        this.receipts = new ReceiptVerifier(pinned, this::keys, clock);
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Verified(Verification verification) implements Outcome {}

        /** It was a check receipt. */
        record Receipt(ReceiptVerification verification) implements Outcome {}

        /** The issuer's keys were never had, so nothing can be said. */
        record NoKeys() implements Outcome {}
    }

    /** Verifies a token, a link, or the part of a link after its {@code #}. */
    public Outcome verify(String presented) {
        if (files.keys().isEmpty()) {
            return new Outcome.NoKeys();
        }
        String text = cleaned(presented);
        return CheckReceipt.looksLikeOne(text)
                ? new Outcome.Receipt(receipts.verify(text))
                : new Outcome.Verified(verifier.verify(text, Expected.nothing()));
    }

    /**
     * What people paste, made into a token or a link: line breaks and blanks from a mail or a PDF go.
     * A fragment alone becomes a link again, and a token after a {@code #} stands alone.
     */
    static String cleaned(String presented) {
        String text = BLANKS.matcher(presented).replaceAll("");
        int hash = text.indexOf('#');
        String fragment = hash < 0 ? text : text.substring(hash + 1);
        if (fragment.contains("~")) {
            return fragment;
        }
        String link = "https://mamori.invalid/c#" + fragment;
        return CertificateLink.looksLikeOne(text) ? text : CertificateLink.looksLikeOne(link) ? link : text;
    }

    private IssuerKeys keys() {
        String text = files.keys().orElseThrow();
        Parsed before = parsed;
        if (before == null || !before.text().equals(text)) {
            before = new Parsed(text, IssuerKeys.parse(text));
            parsed = before;
        }
        return before.keys();
    }

    /** The key set as it was last read: it changes seldom, and each check asks for it. */
    private record Parsed(String text, IssuerKeys keys) {}

    private Optional<String> statusList(String uri) {
        if (!uri.startsWith(statusPrefix)) {
            return Optional.empty();
        }
        String number = uri.substring(statusPrefix.length());
        return LIST_NUMBER.matcher(number).matches() ? files.statusList(Integer.parseInt(number)) : Optional.empty();
    }
}
