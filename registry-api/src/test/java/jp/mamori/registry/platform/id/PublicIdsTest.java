package jp.mamori.registry.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PublicIdsTest {
    @IdPrefix("tst")
    record TestId(UUID value) implements Id {}

    @IdPrefix("oth")
    record OtherId(UUID value) implements Id {}

    private final PublicIds publicIds = new PublicIds(new SecretKeySpec(new byte[32], "AES"));
    private final Ids ids = new Ids(Clock.fixed(Instant.parse("2026-06-01T03:00:00Z"), ZoneOffset.UTC));

    @Test
    void text_reads_back_and_hides_the_time() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 2_000; i++) {
            var id = new TestId(ids.next());
            var text = publicIds.text(id);
            assertThat(text).matches("tst_[0-7][0-9a-hjkmnp-tv-z]{25}");
            assertThat(publicIds.parse(TestId.class, text)).contains(id);
            seen.add(text.substring(0, 9));
        }
        assertThat(seen).as("first characters of ids made in one millisecond").hasSizeGreaterThan(1_900);
    }

    @Test
    void anything_else_is_no_id() {
        var text = publicIds.text(new TestId(ids.next()));
        assertThat(publicIds.parse(OtherId.class, text)).isEmpty();
        for (var wrong : new String[] {
            "",
            "tst_",
            text + "0",
            text.substring(1),
            text.toUpperCase(),
            text.replace("tst_", "tst-"),
            "tst_8" + text.substring(5),
            "tst_u" + text.substring(5),
            text + " ",
            "tst_" + "０".repeat(26)
        }) {
            assertThat(publicIds.parse(TestId.class, wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void each_key_is_later_than_the_one_before_even_within_a_millisecond() {
        var before = ids.next();
        for (var i = 0; i < 1_000; i++) {
            var next = ids.next();
            assertThat(next.toString()).isGreaterThan(before.toString());
            assertThat(next.version()).isEqualTo(7);
            before = next;
        }
    }
}
