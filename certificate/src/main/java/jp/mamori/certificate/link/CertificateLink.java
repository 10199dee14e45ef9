package jp.mamori.certificate.link;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jp.mamori.certificate.strict.BoundedInflater;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.strict.StrictBase64Url;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.Disclosure;

/**
 * A certificate as a link: {@code https://<portal>/c#} and decimal digits, our one URL form.
 *
 * <p>The digits are the bytes of {@link DecimalDigits}; the bytes are raw DEFLATE of one version byte (1) and then
 * header, payload, signature and each disclosure, as they were before base64url, each after its length in two bytes
 * (big-endian).
 * The token stands in the fragment, which no browser sends to a server.
 * A reader takes the fragment only: it ignores the host and opens nothing.
 */
public final class CertificateLink {
    /** The version of the printed code; the same for every certificate, so that its size tells nothing. */
    public static final int QR_VERSION = 27;

    private static final int QR_DATA_BITS = 1_468 * 8;
    private static final int MODE_BITS = 4;
    private static final int BYTE_COUNT_BITS = 16;
    private static final int DIGIT_COUNT_BITS = 14;
    private static final int SLACK_BITS = 128;
    private static final int FORMAT = 1;
    private static final String PATH = "/c#";
    private static final int MAX_DIGITS = 160_000;
    private static final Pattern LINK = Pattern.compile("https?://[^/#?\\s]{1,253}/c#[0-9]{1," + MAX_DIGITS + "}");

    private final String digits;

    private CertificateLink(String digits) {
        this.digits = digits;
    }

    public static CertificateLink of(CertificateToken token) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(4_096);
        plain.write(FORMAT);
        part(plain, token.jws().header());
        part(plain, token.jws().payload());
        part(plain, token.jws().signature());
        for (Disclosure disclosure : token.disclosures()) {
            part(plain, decoded(disclosure));
        }
        return new CertificateLink(DecimalDigits.encode(BoundedInflater.deflateRaw(plain.toByteArray())));
    }

    /** Takes the fragment of an address of our form, whatever its host, and reads the certificate in it. */
    public static CertificateToken read(String link) throws Refused {
        int fragment = link.indexOf('#');
        if (fragment < 0 || !link.substring(0, fragment + 1).endsWith(PATH)) {
            throw new Refused(Reason.LINK);
        }
        return readDigits(link.substring(fragment + 1));
    }

    /** Whether a text has the form of such a link; says nothing about what is in it. */
    public static boolean looksLikeOne(String text) {
        return LINK.matcher(text).matches();
    }

    /** Reads the digits alone. */
    public static CertificateToken readDigits(String digits) throws Refused {
        if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
            throw new Refused(Reason.LINK);
        }
        byte[] plain = BoundedInflater.inflateRaw(DecimalDigits.decode(digits), CertificateToken.MAX_LENGTH);
        return CertificateToken.read(compact(parts(plain)));
    }

    /** The address, for a portal that this process knows. */
    public String at(URI portal) {
        return prefix(portal) + digits;
    }

    /** The fragment alone. */
    public String digits() {
        return digits;
    }

    /** The part of the address before the digits; it goes into the code in byte mode. */
    public static String prefix(URI portal) {
        String address = portal.toString();
        return (address.endsWith("/") ? address.substring(0, address.length() - 1) : address) + PATH;
    }

    /** Whether the address fits into the printed code, with room for another signature over the same payload. */
    public boolean fitsPrintedCode(URI portal) {
        int bits = MODE_BITS + BYTE_COUNT_BITS + 8 * prefix(portal).length();
        bits += MODE_BITS + DIGIT_COUNT_BITS + digits.length() / 3 * 10 + new int[] {0, 4, 7}[digits.length() % 3];
        return bits + SLACK_BITS <= QR_DATA_BITS;
    }

    @Override
    public String toString() {
        return "CertificateLink";
    }

    private static byte[] decoded(Disclosure disclosure) {
        try {
            return StrictBase64Url.decode(disclosure.encoded());
        } catch (Refused e) {
            throw new IllegalStateException("a disclosure that was read decodes", e);
        }
    }

    private static void part(ByteArrayOutputStream out, byte[] bytes) {
        if (bytes.length > 0xffff) {
            throw new IllegalStateException("a part of a token is at most 65,535 bytes");
        }
        out.write(bytes.length >> 8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static List<byte[]> parts(byte[] plain) throws Refused {
        ByteBuffer rest = ByteBuffer.wrap(plain);
        if (!rest.hasRemaining() || rest.get() != FORMAT) {
            throw new Refused(Reason.LINK);
        }
        List<byte[]> parts = new ArrayList<>();
        while (rest.hasRemaining()) {
            if (rest.remaining() < 2) {
                throw new Refused(Reason.LINK);
            }
            int length = Short.toUnsignedInt(rest.getShort());
            if (length > rest.remaining()) {
                throw new Refused(Reason.LINK);
            }
            parts.add(Arrays.copyOfRange(plain, rest.position(), rest.position() + length));
            rest.position(rest.position() + length);
        }
        return parts;
    }

    private static String compact(List<byte[]> parts) throws Refused {
        if (parts.size() < 3) {
            throw new Refused(Reason.LINK);
        }
        StringBuilder compact = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            compact.append(StrictBase64Url.encode(parts.get(i))).append(i < 2 ? '.' : '~');
        }
        return compact.toString();
    }
}
