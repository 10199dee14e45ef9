package jp.mamori.certificate.status;

import static jp.mamori.certificate.Issuing.INDEX;
import static jp.mamori.certificate.Issuing.ISSUER;
import static jp.mamori.certificate.Issuing.SLOT;
import static jp.mamori.certificate.Issuing.STATUS_URI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import jp.mamori.certificate.Forge;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.StatusReference;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyStoreSigner;
import jp.mamori.certificate.strict.BoundedInflater;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.CompactJws;
import jp.mamori.certificate.verify.VerificationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogue S1 to S8 and S12. */
class HostileStatusListTest {
    private static final StatusReference REFERENCE = new StatusReference(INDEX, STATUS_URI);

    private final Issuing issuing = new Issuing();
    private final CertificateToken certificate =
            issuing.issue(Issuing.noRecord().content());

    @Test
    void s1_an_expired_list_says_nothing() {
        issuing.publish(SLOT);
        issuing.at(SLOT.plus(Duration.ofHours(24)));
        var verification = issuing.verifier(StatusFreshness.offline())
                .verify(certificate, jp.mamori.certificate.verify.Expected.nothing());
        assertThat(verification.outcome()).isEqualTo(VerificationOutcome.CANNOT_TELL);
        assertThat(verification
                        .step(jp.mamori.certificate.verify.Step.Name.STATUS)
                        .reason())
                .isEqualTo(Reason.STATUS_EXPIRED);
    }

    @Test
    void s2_a_server_takes_a_list_for_fifteen_minutes_and_a_page_for_a_day() {
        issuing.publish(SLOT);
        StatusLists lists = lists();
        Instant limit = SLOT.plus(Duration.ofMinutes(15));
        issuing.lists.clear();
        assertThat(lists.statusOf(REFERENCE, StatusFreshness.server(), limit))
                .isEqualTo(new StatusAnswer.Unknown(Reason.STATUS_UNREACHABLE));
        issuing.publish(SLOT);
        assertThat(lists.statusOf(REFERENCE, StatusFreshness.server(), limit))
                .isEqualTo(new StatusAnswer.Valid(SLOT, false));
        issuing.lists.clear();
        assertThat(lists.statusOf(REFERENCE, StatusFreshness.server(), limit))
                .as("the list held counts while the source is down")
                .isEqualTo(new StatusAnswer.Valid(SLOT, false));
        assertThat(lists.statusOf(REFERENCE, StatusFreshness.server(), limit.plusSeconds(1)))
                .isEqualTo(new StatusAnswer.Unknown(Reason.STATUS_TOO_OLD));
        assertThat(lists.statusOf(REFERENCE, StatusFreshness.offline(), limit.plusSeconds(1)))
                .isEqualTo(new StatusAnswer.Valid(SLOT, true));
        assertThat(lists.statusOf(REFERENCE, StatusFreshness.atMost(Duration.ofMinutes(5)), SLOT.plusSeconds(301)))
                .isEqualTo(new StatusAnswer.Unknown(Reason.STATUS_TOO_OLD));
    }

    @Test
    void s3_a_list_of_another_issuer_or_key() {
        Issuing other = new Issuing();
        issuing.lists.put(STATUS_URI, other.lists.get(STATUS_URI));
        unknown(Reason.STATUS_LIST_REFUSED);
        issuing.lists.put(STATUS_URI, list("\"iss\":\"https://other.example\",", STATUS_URI, bits(new byte[16_384])));
        unknown(Reason.STATUS_LIST_REFUSED);
        issuing.lists.put(STATUS_URI, list("", STATUS_URI, bits(new byte[16_384])));
        assertThat(status()).as("iss may be absent").isInstanceOf(StatusAnswer.Valid.class);
    }

    @Test
    void s4_a_list_of_another_address() {
        issuing.lists.put(STATUS_URI, list("", STATUS_URI + "0", bits(new byte[16_384])));
        unknown(Reason.STATUS_LIST_REFUSED);
    }

    @Test
    void s5_an_index_outside_the_list() {
        StatusReference size = new StatusReference(StatusList.DEFAULT_SIZE, STATUS_URI);
        assertThat(lists().statusOf(size, StatusFreshness.server(), issuing.clock.instant()))
                .isEqualTo(new StatusAnswer.Unknown(Reason.STATUS_INDEX));
        StatusReference last = new StatusReference(StatusList.DEFAULT_SIZE - 1, STATUS_URI);
        assertThat(lists().statusOf(last, StatusFreshness.server(), issuing.clock.instant()))
                .isInstanceOf(StatusAnswer.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "9223372036854775808", "4294967296", "1.5", "\"40321\"", "true", "[40321]"})
    void s5_an_index_that_is_no_index(String index) {
        String forged = new Forge(issuing, certificate)
                .replacing("\"idx\":[0-9]+", "\"idx\":" + index)
                .signed();
        assertThat(issuing.verify(forged).outcome()).isEqualTo(VerificationOutcome.NOT_GENUINE);
    }

    @Test
    void s6_a_bomb_stops_at_the_limit() throws Exception {
        byte[] bomb = bomb(1 << 30);
        assertThat(bomb.length).isLessThan(1_200_000);
        long before = allocated();
        assertThatThrownBy(() -> BoundedInflater.inflateZlib(bomb, StatusList.MAX_BYTES))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LONG));
        assertThat(allocated() - before).as("bytes allocated").isLessThan(16 << 20);
        issuing.lists.put(STATUS_URI, list("", STATUS_URI, encode(1, bomb(1 << 28))));
        unknown(Reason.STATUS_LIST_REFUSED);
    }

    @Test
    void s7_a_list_that_does_not_inflate() {
        byte[] good = BoundedInflater.deflateZlib(new byte[16_384]);
        byte[] cut = java.util.Arrays.copyOf(good, good.length - 5);
        byte[] trailing = java.util.Arrays.copyOf(good, good.length + 1);
        byte[] raw = BoundedInflater.deflateRaw(new byte[16_384]);
        for (byte[] bad : List.of(cut, trailing, raw, new byte[0], "garbage".getBytes(StandardCharsets.UTF_8))) {
            issuing.lists.put(STATUS_URI, list("", STATUS_URI, encode(1, bad)));
            unknown(Reason.STATUS_LIST_REFUSED);
        }
        for (int bits : new int[] {0, 3, 5, 16, -1}) {
            issuing.lists.put(STATUS_URI, list("", STATUS_URI, encode(bits, good)));
            unknown(Reason.STATUS_LIST_REFUSED);
        }
    }

    /** The examples of the draft, section 4.1: 16 statuses of one bit, and 12 of two. */
    @Test
    void s8_the_drafts_own_lists() throws Refused {
        StatusList one = StatusList.read(1, "eNrbuRgAAhcBXQ");
        int[] ones = {1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1};
        for (int i = 0; i < ones.length; i++) {
            assertThat(one.get(i)).as("status %d", i).isEqualTo(ones[i]);
        }
        StatusList two = StatusList.read(2, "eNo76fITAAPfAgc");
        int[] twos = {1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3};
        for (int i = 0; i < twos.length; i++) {
            assertThat(two.get(i)).as("status %d", i).isEqualTo(twos[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void s8_least_significant_bit_first(int bits) throws Refused {
        byte[] bytes = {(byte) 0b1110_0100, 0b0000_0001};
        StatusList list = StatusList.read(bits, Forge.encode(BoundedInflater.deflateZlib(bytes)));
        assertThat(list.size()).isEqualTo(16 / bits);
        assertThat(list.get(0)).isEqualTo(0b1110_0100 & (1 << bits) - 1);
        assertThat(list.get(8 / bits)).isEqualTo(1);
    }

    @Test
    void s12_an_older_list_than_the_one_held_is_ignored() {
        Deque<String> offered = new ArrayDeque<>(List.of(
                issuing.statusList(SLOT.plusSeconds(20), INDEX),
                issuing.statusList(SLOT.plusSeconds(10)),
                issuing.statusList(SLOT.plusSeconds(20), INDEX),
                "garbage"));
        StatusLists lists = new StatusLists(ISSUER, () -> issuing.keys, uri -> Optional.ofNullable(offered.poll()));
        for (int i = 0; i < 5; i++) {
            assertThat(lists.statusOf(REFERENCE, StatusFreshness.server(), issuing.clock.instant()))
                    .isEqualTo(new StatusAnswer.Invalid(SLOT.plusSeconds(20), false));
        }
    }

    @Test
    void a_source_that_throws_or_is_empty_is_unreachable() {
        StatusLists failing = new StatusLists(ISSUER, () -> issuing.keys, uri -> {
            throw new IllegalStateException("down");
        });
        assertThat(failing.statusOf(REFERENCE, StatusFreshness.server(), issuing.clock.instant()))
                .isEqualTo(new StatusAnswer.Unknown(Reason.STATUS_UNREACHABLE));
        assertThat(new StatusLists(ISSUER, () -> issuing.keys, StatusSource.none())
                        .statusOf(REFERENCE, StatusFreshness.server(), issuing.clock.instant()))
                .isEqualTo(new StatusAnswer.Unknown(Reason.STATUS_UNREACHABLE));
    }

    @Test
    void a_list_from_the_future_or_by_a_key_out_of_its_time_is_refused() {
        issuing.publish(issuing.clock.instant().plusSeconds(61));
        unknown(Reason.STATUS_LIST_REFUSED);
        issuing.publish(SLOT);
        issuing.keys = IssuerKeys.of(List.of(new IssuerKey("demo-2026", issuing.signer.publicKey(), null, SLOT)));
        unknown(Reason.STATUS_LIST_REFUSED);
    }

    @Test
    void the_writer_sets_exactly_the_bits_asked_for() throws Refused {
        BitSet invalid = new BitSet();
        invalid.set(0);
        invalid.set(7);
        invalid.set(8);
        invalid.set(StatusList.DEFAULT_SIZE - 1);
        StatusList list = StatusList.ofInvalid(invalid, StatusList.DEFAULT_SIZE);
        Map<Integer, Integer> set = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == 1) {
                set.put(i, 1);
            }
        }
        assertThat(set.keySet()).containsExactlyInAnyOrder(0, 7, 8, StatusList.DEFAULT_SIZE - 1);
        assertThat(KeyStoreSigner.of("k", Issuing.newPair()).keyId()).isEqualTo("k");
    }

    private StatusLists lists() {
        return new StatusLists(ISSUER, () -> issuing.keys, uri -> Optional.ofNullable(issuing.lists.get(uri)));
    }

    private StatusAnswer status() {
        return lists().statusOf(REFERENCE, StatusFreshness.server(), issuing.clock.instant());
    }

    private void unknown(Reason reason) {
        assertThat(status()).isEqualTo(new StatusAnswer.Unknown(reason));
    }

    private String list(String iss, String uri, String statusList) {
        String payload = "{" + iss + "\"sub\":\"" + uri + "\",\"iat\":" + SLOT.getEpochSecond() + ",\"exp\":"
                + SLOT.plus(Duration.ofHours(24)).getEpochSecond() + ",\"ttl\":30,\"status_list\":" + statusList + "}";
        return CompactJws.sign(issuing.signer, StatusListToken.TYPE, payload.getBytes(StandardCharsets.UTF_8));
    }

    private static String bits(byte[] bytes) {
        return encode(1, BoundedInflater.deflateZlib(bytes));
    }

    private static String encode(int bits, byte[] compressed) {
        return "{\"bits\":" + bits + ",\"lst\":\""
                + Base64.getUrlEncoder().withoutPadding().encodeToString(compressed) + "\"}";
    }

    private static byte[] bomb(int size) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9))) {
            byte[] zeros = new byte[1 << 20];
            for (int written = 0; written < size; written += zeros.length) {
                deflater.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
