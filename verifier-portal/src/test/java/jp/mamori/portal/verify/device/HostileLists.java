package jp.mamori.portal.verify.device;

import static jp.mamori.portal.verify.device.Corpus.INDEX;
import static jp.mamori.portal.verify.device.Corpus.ISSUED;
import static jp.mamori.portal.verify.device.Corpus.LIST;
import static jp.mamori.portal.verify.device.Corpus.NOW;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.certificate.status.StatusList;
import jp.mamori.certificate.status.StatusListToken;
import jp.mamori.certificate.strict.BoundedInflater;
import jp.mamori.certificate.strict.StrictBase64Url;
import jp.mamori.portal.verify.device.Corpus.Parts;

/** Catalogue S, and the limits of time. */
final class HostileLists {
    private final Corpus corpus;
    private final Parts good;

    HostileLists(Corpus corpus) {
        this.corpus = corpus;
        this.good = corpus.parts(Corpus.noRecord());
    }

    void fill() {
        times();
        statusLists();
    }

    private void times() {
        String whole = corpus.signed(good);
        Instant end = ISSUED.plus(Duration.ofDays(182));
        for (int second = -1; second <= 1; second++) {
            at("T9 end", whole, end.plusSeconds(60 + second), corpus.statusList(end.plusSeconds(50)));
            at("T10 begin", whole, ISSUED.plusSeconds(second - 60), corpus.statusList(ISSUED.minusSeconds(60)));
            at("S1 list ends", whole, ISSUED.plus(Duration.ofHours(24)).plusSeconds(second), corpus.statusList(ISSUED));
            at(
                    "S2 list is stale",
                    whole,
                    ISSUED.plus(Duration.ofMinutes(15)).plusSeconds(second),
                    corpus.statusList(ISSUED));
            at("a list from the future", whole, NOW, corpus.statusList(NOW.plusSeconds(60 + second)));
        }
        at("T9 end, a little before", whole, end.plusMillis(59_999), corpus.statusList(end.plusSeconds(50)));
        at("S2 stale, a little after", whole, ISSUED.plusMillis(900_001), corpus.statusList(ISSUED));
        at("superseded", whole, NOW, corpus.statusList(NOW, INDEX));
        at("superseded and stale", whole, NOW.plusSeconds(7_200), corpus.statusList(NOW, INDEX));
        at("a neighbour is superseded", whole, NOW, corpus.statusList(NOW, INDEX - 1, INDEX + 1));
        at(
                "record, stale",
                corpus.signed(corpus.parts(Corpus.withRecords())),
                NOW.plusSeconds(7_200),
                corpus.statusList(NOW));
    }

    private void at(String name, String presented, Instant now, String list) {
        corpus.add(name, presented, now, corpus.keys, Map.of(LIST, list));
    }

    private void statusLists() {
        String whole = corpus.signed(good);
        Corpus other = new Corpus();
        corpus.add("no list", whole, NOW, corpus.keys, Map.of());
        list(whole, "S3 another key", other.statusList(ISSUED));
        list(whole, "T13 a certificate", whole);
        list(whole, "T13 a certificate's JWS", whole.substring(0, whole.indexOf('~')));
        list(whole, "no list at all", "garbage");
        byte[] packed = BoundedInflater.deflateZlib(new byte[StatusList.DEFAULT_SIZE / 8]);
        lostListKey(whole);
        packed(whole, "S3 another issuer", "\"iss\":\"https://other.example\",", LIST, 1, packed);
        packed(whole, "S3 no issuer", "", LIST, 1, packed);
        packed(whole, "S4", "", LIST + "0", 1, packed);
        packed(whole, "S7 cut", "", LIST, 1, Arrays.copyOf(packed, packed.length - 5));
        packed(whole, "S7 trailing", "", LIST, 1, Arrays.copyOf(packed, packed.length + 1));
        packed(whole, "S7 raw", "", LIST, 1, BoundedInflater.deflateRaw(new byte[16_384]));
        packed(whole, "S7 empty", "", LIST, 1, new byte[0]);
        packed(whole, "S7 garbage", "", LIST, 1, "garbage".getBytes(StandardCharsets.UTF_8));
        packed(whole, "S6 at the limit", "", LIST, 1, BoundedInflater.deflateZlib(new byte[StatusList.MAX_BYTES]));
        packed(
                whole,
                "S6 over the limit",
                "",
                LIST,
                1,
                BoundedInflater.deflateZlib(new byte[StatusList.MAX_BYTES + 1]));
        packed(whole, "S6 a bomb", "", LIST, 1, BoundedInflater.deflateZlib(new byte[1 << 26]));
        byte[] mixed = new byte[65_536];
        new Random(7).nextBytes(mixed);
        for (int bits : new int[] {0, 1, 2, 3, 4, 5, 8, 16, -1}) {
            packed(whole, "S8 " + bits + " bits", "", LIST, bits, BoundedInflater.deflateZlib(mixed));
        }
        packed(whole, "S8 too short for the index", "", LIST, 8, packed);
        for (String claims : List.of("{}", "[]", "{\"sub\":\"" + LIST + "\"}")) {
            list(whole, "S claims " + claims, corpus.statusList(claims));
        }
    }

    private void packed(String whole, String name, String iss, String uri, int bits, byte[] packed) {
        String claims = "{" + iss + "\"sub\":\"" + uri + "\",\"iat\":" + ISSUED.getEpochSecond() + ",\"exp\":"
                + ISSUED.plusSeconds(86_400).getEpochSecond() + ",\"ttl\":30,\"status_list\":{\"bits\":" + bits
                + ",\"lst\":\""
                + StrictBase64Url.encode(packed) + "\"}}";
        list(whole, name, corpus.statusList(claims));
        list(whole, name + ", ttl", corpus.statusList(claims.replace("\"ttl\":30", "\"ttl\":-30")));
    }

    private void list(String whole, String name, String list) {
        corpus.add(name, whole, NOW, corpus.keys, Map.of(LIST, list));
    }

    /** The list's key came into other hands; the certificate's did not. */
    private void lostListKey(String whole) {
        var second = Corpus.newSigner("demo-2027");
        var lost = new IssuerKey(
                "demo-2027", second.publicKey(), null, null, KeyUse.CERTIFICATE, new IssuerKey.Compromise(NOW, 5));
        String keys = IssuerKeys.of(List.of(IssuerKey.of(corpus.signer), lost)).toJwks();
        String list = new StatusListToken(
                        LIST,
                        ISSUED,
                        ISSUED.plusSeconds(86_400),
                        Duration.ofSeconds(30),
                        StatusList.ofInvalid(new BitSet(), StatusList.DEFAULT_SIZE))
                .sign(second, Corpus.ISSUER);
        corpus.add("O3 a list by a compromised key", whole, NOW, keys, Map.of(LIST, list));
    }
}
