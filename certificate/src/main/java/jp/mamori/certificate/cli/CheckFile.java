package jp.mamori.certificate.cli;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.paper.reading.PaperReader;
import jp.mamori.certificate.paper.reading.PaperReading;
import jp.mamori.certificate.receipt.CheckReceipt;
import jp.mamori.certificate.receipt.ReceiptVerifier;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.status.StatusLists;
import jp.mamori.certificate.status.StatusSource;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.ClaimsReader;
import jp.mamori.certificate.verify.CertificateVerifier;
import jp.mamori.certificate.verify.Expected;
import jp.mamori.certificate.verify.IssueProofs;
import org.jspecify.annotations.Nullable;

/** Verifies what one file holds: a token, a link, a page, a picture of one, or a receipt. */
final class CheckFile {
    private static final byte[][] PAPER = {
        {'%', 'P', 'D', 'F'}, {(byte) 0x89, 'P', 'N', 'G'}, {(byte) 0xFF, (byte) 0xD8}
    };

    private final @Nullable Trust trust;

    private CheckFile(@Nullable Trust trust) {
        this.trust = trust;
    }

    private record Trust(CertificateVerifier certificates, ReceiptVerifier receipts) {}

    static CheckFile trusting(
            Issuer issuer,
            IssuerKeys keys,
            StatusSource lists,
            StatusFreshness freshness,
            IssueProofs proofs,
            Clock clock) {
        StatusLists held = new StatusLists(issuer, () -> keys, lists);
        return new CheckFile(new Trust(
                new CertificateVerifier(issuer, () -> keys, held, freshness, proofs, clock),
                new ReceiptVerifier(issuer, () -> keys, clock)));
    }

    /** Tells only whether a file holds what has our form. */
    static CheckFile trustingNobody() {
        return new CheckFile(null);
    }

    Answer answer(byte[] bytes) {
        if (isPaper(bytes)) {
            return onPaper(bytes);
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
        if (CheckReceipt.looksLikeOne(text)) {
            return trust == null
                    ? Answer.withoutTrust()
                    : Answer.of(trust.receipts().verify(text));
        }
        return trust == null ? ofForm(text) : Answer.of(trust.certificates().verify(text, Expected.nothing()));
    }

    private Answer onPaper(byte[] bytes) {
        return switch (new PaperReader().read(bytes)) {
            case PaperReading.Found(var token, var place) ->
                trust == null ? ofForm(token) : Answer.of(trust.certificates().verify(token, Expected.nothing()));
            case PaperReading.Malformed(var reason) -> Answer.notGenuine(reason);
            case PaperReading.NothingFound() -> Answer.notGenuine(Reason.NOTHING_FOUND);
            case PaperReading.TooLarge() -> Answer.notGenuine(Reason.TOO_LONG);
            case PaperReading.NotAPaper() -> Answer.notGenuine(Reason.NOT_A_PAPER);
        };
    }

    private static Answer ofForm(String text) {
        try {
            return ofForm(
                    CertificateLink.looksLikeOne(text) ? CertificateLink.read(text) : CertificateToken.read(text));
        } catch (Refused e) {
            return Answer.notGenuine(e.reason());
        }
    }

    private static Answer ofForm(CertificateToken token) {
        try {
            ClaimsReader.read(token);
            return Answer.withoutTrust();
        } catch (Refused e) {
            return Answer.notGenuine(e.reason());
        }
    }

    private static boolean isPaper(byte[] bytes) {
        return Arrays.stream(PAPER)
                .anyMatch(start ->
                        bytes.length > start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length));
    }
}
