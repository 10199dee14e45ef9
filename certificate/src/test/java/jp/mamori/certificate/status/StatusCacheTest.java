package jp.mamori.certificate.status;

import static jp.mamori.certificate.Issuing.ISSUER;
import static jp.mamori.certificate.Issuing.SLOT;
import static jp.mamori.certificate.Issuing.STATUS_URI;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.StatusReference;
import jp.mamori.certificate.token.CompactJws;
import org.junit.jupiter.api.Test;

class StatusCacheTest {
    private final Issuing issuing = new Issuing();
    private final Deque<Optional<String>> answers = new ArrayDeque<>();
    private Instant now = SLOT;
    private final StatusCache cache = new StatusCache(uri -> answers.remove(), new Moving());

    /** A clock that the test moves. */
    private final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void a_list_is_asked_for_again_when_its_ttl_is_over() {
        String first = issuing.statusList(SLOT);
        String second = issuing.statusList(SLOT.plusSeconds(30));
        answers.add(Optional.of(first));
        assertThat(cache.find(STATUS_URI)).contains(first);
        now = SLOT.plusSeconds(29);
        assertThat(cache.find(STATUS_URI)).contains(first);
        now = SLOT.plusSeconds(30);
        answers.add(Optional.of(second));
        assertThat(cache.find(STATUS_URI)).contains(second);
        assertThat(answers).isEmpty();
    }

    @Test
    void while_nothing_comes_the_list_held_is_given() {
        String list = issuing.statusList(SLOT);
        answers.add(Optional.of(list));
        cache.find(STATUS_URI);
        now = SLOT.plusSeconds(31);
        answers.add(Optional.empty());
        assertThat(cache.find(STATUS_URI)).contains(list);
        assertThat(cache.find(STATUS_URI)).as("the other source throws").contains(list);
        assertThat(cache.find("https://other.example/1")).isEmpty();
    }

    @Test
    void a_clock_set_back_asks_again() {
        String list = issuing.statusList(SLOT);
        answers.add(Optional.of(list));
        cache.find(STATUS_URI);
        now = SLOT.minusSeconds(1);
        answers.add(Optional.of(list));
        cache.find(STATUS_URI);
        assertThat(answers).isEmpty();
    }

    @Test
    void what_is_no_list_or_does_not_say_how_long_is_not_kept_and_no_ttl_lasts_longer_than_a_quarter_of_an_hour() {
        for (String text : new String[] {"nonsense", ttl(0), ttl(-1)}) {
            answers.add(Optional.of(text));
            assertThat(cache.find(STATUS_URI)).contains(text);
        }
        String forever = ttl(1_000_000_000);
        answers.add(Optional.of(forever));
        cache.find(STATUS_URI);
        now = SLOT.plus(Duration.ofMinutes(15)).minusSeconds(1);
        assertThat(cache.find(STATUS_URI)).contains(forever);
        now = SLOT.plus(Duration.ofMinutes(15));
        answers.add(Optional.of("nonsense"));
        assertThat(cache.find(STATUS_URI)).contains("nonsense");
        assertThat(answers).isEmpty();
    }

    @Test
    void a_list_whose_ttl_is_nought_does_not_count() {
        StatusLists lists = new StatusLists(ISSUER, () -> issuing.keys, uri -> Optional.of(ttl(0)));
        assertThat(lists.statusOf(new StatusReference(1, STATUS_URI), StatusFreshness.server(), SLOT))
                .isInstanceOf(StatusAnswer.Unknown.class);
    }

    private String ttl(long ttl) {
        String lst = StatusList.ofInvalid(new BitSet(), 8).compressed();
        String payload = "{\"sub\":\"" + STATUS_URI + "\",\"iat\":" + SLOT.getEpochSecond() + ",\"exp\":"
                + SLOT.plusSeconds(86_400).getEpochSecond() + ",\"ttl\":" + ttl
                + ",\"status_list\":{\"bits\":1,\"lst\":\""
                + lst + "\"}}";
        return CompactJws.sign(issuing.signer, StatusListToken.TYPE, payload.getBytes(StandardCharsets.UTF_8));
    }
}
