package jp.mamori.certificate.paper.reading;

import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.token.CertificateToken;

/** What was found on a paper or in a picture of one; nothing of it is verified yet. */
public sealed interface PaperReading {
    /** A certificate that has passed the gate. */
    record Found(CertificateToken token, Place place) implements PaperReading {}

    /** A certificate of our form that the gate refused. */
    record Malformed(Reason reason) implements PaperReading {}

    /** No certificate: neither an embedded one nor a code of our form that could be read. */
    record NothingFound() implements PaperReading {}

    /** More bytes, pages or pixels than are looked at. */
    record TooLarge() implements PaperReading {}

    /** Neither a PDF nor a PNG nor a JPEG, or a broken one. */
    record NotAPaper() implements PaperReading {}

    /** Where it was found. */
    enum Place {
        EMBEDDED,
        CODE
    }
}
