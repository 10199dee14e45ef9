package jp.mamori.portal.verify.device;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.strict.BoundedInflater;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.portal.verify.device.Corpus.Parts;

/** Links: their form, their digits, and what is packed in them. */
final class HostileLinks {
    private final Corpus corpus;
    private final Parts good;
    private final Random random = new Random(20_261_122);

    HostileLinks(Corpus corpus) {
        this.corpus = corpus;
        this.good = corpus.parts(Corpus.noRecord());
    }

    void fill() throws Refused {
        links();
    }

    private void links() throws Refused {
        String digits =
                CertificateLink.of(CertificateToken.read(corpus.signed(good))).digits();
        for (String before : List.of(
                "https://portal.example/c#",
                "http://elsewhere/c#",
                " https://x/c#",
                "https:///c#",
                "https://x/d#",
                "https://x y/c#",
                "ftp://x/c#",
                "")) {
            corpus.add("link " + before, before + digits);
        }
        String link = "https://x/c#";
        for (String odd : List.of(
                "",
                "1",
                "12",
                "123",
                "256",
                "255",
                "9".repeat(17),
                "0".repeat(17),
                "9".repeat(170),
                "1".repeat(160_001),
                "１２３")) {
            corpus.add("link digits", link + odd);
        }
        for (byte[] plain : List.of(
                new byte[0],
                new byte[] {0},
                new byte[] {1},
                new byte[] {1, 0},
                new byte[] {1, 0, 5, 1},
                new byte[] {1, 0, 0, 0, 0},
                new byte[] {1, 0, 0, 0, 0, 0, 0},
                new byte[65_536],
                new byte[65_537],
                new byte[1 << 22])) {
            corpus.add("link of " + plain.length + " bytes", link + digits(BoundedInflater.deflateRaw(plain)));
        }
        byte[] packed = BoundedInflater.deflateRaw("a certificate would be longer".getBytes(StandardCharsets.UTF_8));
        corpus.add("link cut", link + digits(Arrays.copyOf(packed, packed.length - 2)));
        corpus.add("link trailing", link + digits(Arrays.copyOf(packed, packed.length + 3)));
        for (int i = 0; i < 12; i++) {
            byte[] bytes = BoundedInflater.deflateRaw(new byte[] {1, 0, 1, (byte) (i * 20), 0, 1, 2, 0, 1, (byte) i});
            bytes[bytes.length - 1] |= (byte) 0x80;
            corpus.add("link with bits after the end", link + digits(bytes));
        }
        for (int i = 0; i < 150; i++) {
            int at = random.nextInt(digits.length());
            corpus.add(
                    "link altered",
                    link + digits.substring(0, at) + random.nextInt(10) + digits.substring(at + random.nextInt(2)));
        }
    }

    /** 7 bytes to 17 digits, a last group of fewer by its own count. */
    private static String digits(byte[] bytes) {
        int[] lengths = {0, 3, 5, 8, 10, 13, 15, 17};
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < bytes.length; at += 7) {
            byte[] group = Arrays.copyOfRange(bytes, at, Math.min(at + 7, bytes.length));
            String value = new java.math.BigInteger(1, group).toString();
            digits.repeat('0', lengths[group.length] - value.length()).append(value);
        }
        return digits.toString();
    }
}
