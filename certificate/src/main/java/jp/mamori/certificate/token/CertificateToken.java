package jp.mamori.certificate.token;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;

/**
 * A certificate on the wire: a JWS, then its disclosures, each followed by a tilde.
 *
 * <p>It has passed the gate; nobody has verified it yet.
 * {@code toString} never prints it.
 * Source: RFC 9901 section 4; no key binding is taken, so the last character is a tilde.
 */
public final class CertificateToken {
    /** The {@code typ} of a certificate. */
    public static final String TYPE = "dc+sd-jwt";

    /** The longest token that is looked at, in characters. */
    public static final int MAX_LENGTH = 65_536;

    static final int MAX_DISCLOSURES = 16;

    private final CompactJws jws;
    private final List<Disclosure> disclosures;

    private CertificateToken(CompactJws jws, List<Disclosure> disclosures) {
        this.jws = jws;
        this.disclosures = List.copyOf(disclosures);
    }

    /** Lets a token through the gate, or says why not. */
    public static CertificateToken read(String compact) throws Refused {
        if (compact.length() > MAX_LENGTH) {
            throw new Refused(Reason.TOO_LONG);
        }
        String[] parts = compact.split("~", MAX_DISCLOSURES + 3);
        if (parts.length > MAX_DISCLOSURES + 2) {
            throw new Refused(Reason.DISCLOSURE_COUNT);
        }
        if (parts.length < 2) {
            throw new Refused(Reason.SEGMENTS);
        }
        CompactJws jws = CompactJws.read(parts[0], TYPE, MAX_LENGTH);
        if (!parts[parts.length - 1].isEmpty()) {
            throw new Refused(Reason.KEY_BINDING);
        }
        List<Disclosure> disclosures = new ArrayList<>();
        for (String part : List.of(parts).subList(1, parts.length - 1)) {
            disclosures.add(Disclosure.read(part));
        }
        return new CertificateToken(jws, disclosures);
    }

    /** The same certificate with only the parts chosen; the mandatory ones always stay. */
    public CertificateToken presenting(Set<Disclosable> chosen) {
        List<Disclosure> kept = disclosures.stream()
                .filter(disclosure -> disclosure.claim().isMandatory() || chosen.contains(disclosure.claim()))
                .toList();
        return new CertificateToken(jws, kept);
    }

    /** Which parts stand in it. */
    public Set<Disclosable> presented() {
        Set<Disclosable> claims = EnumSet.noneOf(Disclosable.class);
        disclosures.forEach(disclosure -> claims.add(disclosure.claim()));
        return claims;
    }

    public CompactJws jws() {
        return jws;
    }

    public List<Disclosure> disclosures() {
        return disclosures;
    }

    /** The token as text. */
    public String compact() {
        StringBuilder compact = new StringBuilder(jws.compact()).append('~');
        disclosures.forEach(disclosure -> compact.append(disclosure.encoded()).append('~'));
        return compact.toString();
    }

    @Override
    public String toString() {
        return "CertificateToken";
    }
}
