package jp.mamori.portal.verify.device;

import static jp.mamori.portal.verify.device.Corpus.ISSUED;
import static jp.mamori.portal.verify.device.Corpus.LIST;
import static jp.mamori.portal.verify.device.Corpus.NOW;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.portal.verify.device.Corpus.Parts;

/** Catalogue T1 to T8, T13, T18, T19 and T25: who signed, and how. */
final class HostileHeaders {
    private final Corpus corpus;
    private final Parts good;

    HostileHeaders(Corpus corpus) {
        this.corpus = corpus;
        this.good = corpus.parts(Corpus.noRecord());
    }

    void fill() {
        headers();
        signatures();
        keys();
    }

    private void headers() {
        for (String algorithm : List.of("none", "NoNe", "none ", "", "HS256", "ES384", "es256", "ES256 ", "PS256")) {
            header(
                    "T1 T3 alg " + algorithm,
                    "{\"alg\":\"" + algorithm + "\",\"typ\":\"dc+sd-jwt\",\"kid\":\"demo-2026\"}");
        }
        for (String kid : List.of(
                "\"../../etc/passwd\"",
                "\"' OR 1=1--\"",
                "\"%00\"",
                "\"\"",
                "[\"demo-2026\"]",
                "1",
                "true",
                "{}",
                "\"receipt-2026\"",
                "\"a\\u0000\"",
                "\"constructor\"",
                "\"__proto__\"",
                "\"" + "k".repeat(60_000) + "\"")) {
            header("T4 kid", "{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\",\"kid\":" + kid + "}");
        }
        for (String member : List.of(
                "\"jwk\":{}",
                "\"jku\":\"https://x.example\"",
                "\"x5u\":\"https://x.example\"",
                "\"x5c\":[\"MIIB\"]",
                "\"crit\":[\"exp\"],\"exp\":1",
                "\"crit\":[\"b64\"],\"b64\":false",
                "\"zip\":\"DEF\"",
                "\"alg\":\"none\"")) {
            header("T5-T8", "{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\",\"kid\":\"demo-2026\"," + member + "}");
        }
        for (String type : List.of("JWT", "statuslist+jwt", "check-receipt+jwt", "vc+sd-jwt", "DC+SD-JWT", "kb+jwt")) {
            header("T13 typ " + type, "{\"alg\":\"ES256\",\"typ\":\"" + type + "\",\"kid\":\"demo-2026\"}");
        }
        for (String odd : List.of(
                "{}",
                "[]",
                "",
                "null",
                "{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\"}",
                "{\"alg\":\"ES256\",\"kid\":\"demo-2026\"}")) {
            header("header " + odd, odd);
        }
        corpus.add("T13 a status list", corpus.lists.get(LIST));
        corpus.add("T13 a status list with a tilde", corpus.lists.get(LIST) + "~");
    }

    private void header(String name, String header) {
        corpus.add(name, corpus.signed(good.header(header)));
    }

    private void signatures() {
        byte[] right = corpus.signer.sign(good.input().getBytes(StandardCharsets.US_ASCII));
        byte[] zero = new byte[32];
        byte[] order = IssuerKey.ORDER.toByteArray();
        byte[] n = Arrays.copyOfRange(order, order.length - 32, order.length);
        byte[] below = n.clone();
        below[31]--;
        byte[] r = Arrays.copyOfRange(right, 0, 32);
        byte[] s = Arrays.copyOfRange(right, 32, 64);
        for (byte[] first : List.of(r, zero, n, below)) {
            for (byte[] second : List.of(s, zero, n, below)) {
                byte[] both = Arrays.copyOf(first, 64);
                System.arraycopy(second, 0, both, 32, 32);
                corpus.add("T18", Corpus.withSignature(good, both));
            }
        }
        for (int length : new int[] {0, 1, 63, 65, 70, 128}) {
            corpus.add("T19 " + length + " bytes", Corpus.withSignature(good, Arrays.copyOf(right, length)));
        }
        Corpus other = new Corpus();
        corpus.add("another issuer's key", other.signed(good));
    }

    private void keys() {
        String whole = corpus.signed(good);
        var key = corpus.signer.publicKey();
        var periods = List.of(
                new IssuerKey("demo-2026", key, null, ISSUED),
                new IssuerKey("demo-2026", key, ISSUED.plusSeconds(1), null),
                new IssuerKey("demo-2026", key, ISSUED, ISSUED.plusSeconds(1)),
                new IssuerKey("demo-2026", key, ISSUED, ISSUED.plusSeconds(31)));
        for (IssuerKey one : periods) {
            corpus.add("T25", whole, NOW, IssuerKeys.of(List.of(one)).toJwks(), corpus.lists);
        }
        var lost = new IssuerKey("demo-2026", key, null, null, KeyUse.CERTIFICATE, new IssuerKey.Compromise(NOW, 5));
        corpus.add(
                "O3 a compromised key", whole, NOW, IssuerKeys.of(List.of(lost)).toJwks(), corpus.lists);
        corpus.add("no key at all", whole, NOW, "{\"keys\":[]}", corpus.lists);
        corpus.add(
                "a key that signs something else",
                whole,
                NOW,
                corpus.keys.replace("\"certificate\"", "\"witness\""),
                corpus.lists);
        corpus.add(
                "a key that does not say what it signs",
                whole,
                NOW,
                corpus.keys.replace("\"signs\":\"certificate\",", ""),
                corpus.lists);
        corpus.add(
                "a certificate by the receipts' key",
                whole,
                NOW,
                corpus.keys.replace("\"certificate\"", "\"receipt\""),
                corpus.lists);
    }
}
