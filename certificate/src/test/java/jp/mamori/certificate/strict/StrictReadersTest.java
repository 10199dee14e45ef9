package jp.mamori.certificate.strict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StrictReadersTest {
    @Property
    void base64url_has_one_spelling(@ForAll @Size(max = 40) byte[] bytes) throws Refused {
        String text = StrictBase64Url.encode(bytes);
        assertThat(StrictBase64Url.decode(text)).isEqualTo(bytes);
        assertThat(text).isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Property
    void whatever_base64url_decodes_it_encodes_to_the_same(@ForAll("segments") String text) {
        try {
            assertThat(StrictBase64Url.encode(StrictBase64Url.decode(text))).isEqualTo(text);
        } catch (Refused e) {
            assertThat(e.reason()).isIn(Reason.ALPHABET, Reason.NOT_CANONICAL);
        }
    }

    @Property
    void set_bits_after_the_end_of_raw_deflate_are_refused(@ForAll @Size(max = 60) byte[] plain) throws Refused {
        byte[] packed = BoundedInflater.deflateRaw(plain);
        assertThat(BoundedInflater.inflateRaw(packed, plain.length)).isEqualTo(plain);
        int last = packed.length - 1;
        for (int bit = Integer.SIZE - Integer.numberOfLeadingZeros(packed[last] & 0xff); bit < 8; bit++) {
            byte[] other = packed.clone();
            other[last] |= (byte) (1 << bit);
            try {
                assertThat(BoundedInflater.inflateRaw(other, 100))
                        .as("bit %d", bit)
                        .isNotEqualTo(plain);
            } catch (Refused e) {
                assertThat(e.reason()).isEqualTo(Reason.COMPRESSION);
            }
        }
    }

    @Test
    void nothing_deflated_is_ten_bits_and_six_zeros() throws Refused {
        assertThat(BoundedInflater.inflateRaw(new byte[] {3, 0}, 1)).isEmpty();
        for (int bit = 2; bit < 8; bit++) {
            byte[] other = {3, (byte) (1 << bit)};
            assertThatThrownBy(() -> BoundedInflater.inflateRaw(other, 1)).isInstanceOf(Refused.class);
        }
    }

    @Property
    void json_is_read_as_it_was_written(@ForAll("values") Json json) throws Refused {
        Json.Obj object = new Json.Members().put("v", json).object();
        assertThat(StrictJson.object(JsonText.bytes(object))).isEqualTo(object);
    }

    @Property
    void any_text_is_read_or_refused(@ForAll("jsonLike") String text) {
        try {
            Json.Obj object = StrictJson.object(text.getBytes(StandardCharsets.UTF_8));
            assertThat(StrictJson.object(JsonText.bytes(object))).isEqualTo(object);
        } catch (Refused e) {
            assertThat(e.reason()).isNotNull();
        }
    }

    @Test
    void json_that_two_readers_could_understand_differently_is_refused() {
        for (String text : List.of(
                "{\"a\":1,\"a\":2}",
                "{\"a\":null}",
                "{\"a\":1.0}",
                "{\"a\":1e2}",
                "{\"a\":01}",
                "{\"a\":-0}",
                "{\"a\":9007199254740992}",
                "{\"a\":+1}",
                "{\"a\":NaN}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1,}",
                "{\"a\":1}x",
                "{\"a\":1}{}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\udc00\\ud800\"}",
                "{\"a\":\"\\u0000\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":1/**/}",
                "\uFEFF{}",
                "",
                "{",
                "[]",
                "1",
                "{\"a\":tru}",
                "{\"a\":\"\\u00e\uFF11\"}")) {
            assertThatThrownBy(() -> StrictJson.object(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> StrictJson.object(new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'}))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_UTF8));
    }

    @Test
    void the_bounds_are_exact() throws Refused {
        String deepest = "{\"a\":" + "[".repeat(StrictJson.MAX_DEPTH) + "]".repeat(StrictJson.MAX_DEPTH) + "}";
        assertThat(StrictJson.object(deepest.getBytes(StandardCharsets.UTF_8)).has("a"))
                .isTrue();
        String deeper = "{\"a\":" + "[".repeat(StrictJson.MAX_DEPTH + 1) + "]".repeat(StrictJson.MAX_DEPTH + 1) + "}";
        assertThatThrownBy(() -> StrictJson.object(deeper.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.JSON_TOO_DEEP));
        assertThat(StrictJson.object("{\"a\":-9007199254740991}".getBytes(StandardCharsets.UTF_8))
                        .number("a"))
                .isEqualTo(-9_007_199_254_740_991L);
        assertThat(StrictJson.object("{\"a\":\"\\ud842\\udfb7\"}".getBytes(StandardCharsets.UTF_8))
                        .string("a"))
                .isEqualTo("𠮷");
    }

    @Provide
    Arbitrary<String> segments() {
        return Arbitraries.strings().withChars("ABab01-_=+/ .").ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> jsonLike() {
        return Arbitraries.strings()
                .withChars("{}[]\",:\\u0d8a1-. truefalsn")
                .ofMaxLength(30)
                .map(s -> "{\"a\":" + s + "}");
    }

    @Provide
    Arbitrary<Json> values() {
        Arbitrary<Json> texts =
                Arbitraries.strings().withChars("aé髙\"\\/\n\t ").ofMaxLength(8).map(Json.Str::new);
        Arbitrary<Json> numbers = Arbitraries.longs()
                .between(-9_007_199_254_740_991L, 9_007_199_254_740_991L)
                .map(Json.Num::new);
        Arbitrary<Json> leaves =
                Arbitraries.oneOf(texts, numbers, Arbitraries.of(new Json.Bool(true), new Json.Bool(false)));
        return Arbitraries.lazyOf(
                () -> leaves,
                () -> leaves.list().ofMaxSize(3).map(Json.Arr::new),
                () -> values().list().ofMaxSize(2).map(StrictReadersTest::object));
    }

    private static Json object(List<Json> values) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (int i = 0; i < values.size() && i < 2; i++) {
            members.put("m" + i, values.get(i));
        }
        return new Json.Obj(members);
    }
}
