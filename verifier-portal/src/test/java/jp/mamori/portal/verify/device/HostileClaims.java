package jp.mamori.portal.verify.device;

import java.util.List;
import jp.mamori.portal.verify.device.Corpus.Parts;

/** Catalogue T9 to T12, T16, T21, T22 and T24: what is claimed. */
final class HostileClaims {
    private final Corpus corpus;
    private final Parts good;

    HostileClaims(Corpus corpus) {
        this.corpus = corpus;
        this.good = corpus.parts(Corpus.noRecord());
    }

    void fill() {
        claims();
    }

    private void claims() {
        for (String exp : List.of(
                "1795000000.5",
                "\"1795000000\"",
                "-1",
                "-0",
                "0",
                "1e400",
                "1795000000e0",
                "99999999999999",
                "true",
                "01",
                "null",
                "9007199254740991",
                "9007199254740992",
                "9007199254740993",
                "99999999999999999",
                "253402300800",
                "9".repeat(40_000))) {
            claim("T9 exp " + exp.substring(0, Math.min(9, exp.length())), "\"exp\":[0-9]+", "\"exp\":" + exp);
        }
        for (String name : List.of(
                "iss",
                "iat",
                "exp",
                "vct",
                "jti",
                "status",
                "outcome",
                "as_of",
                "registers",
                "names_assurance",
                "audience",
                "purpose",
                "log",
                "_sd",
                "_sd_alg")) {
            claim("T22 renamed " + name, "\"" + name + "\":", "\"x_" + name + "\":");
            claim("twice " + name, "\"" + name + "\":", "\"" + name + "\":1,\"" + name + "\":");
            for (String value : List.of("1", "\"\"", "[]", "{}", "true", "\"x\"")) {
                String kept = good.payload().replaceFirst("\"" + name + "\":", "\"" + name + "\":" + value + ",\"x\":");
                corpus.add(name + " is " + value, corpus.signed(good.payload(kept)));
                corpus.add(
                        name + " is only " + value,
                        corpus.signed(good.payload(withMember(good.payload(), name, value))));
            }
        }
        for (String issuer : List.of(
                "https://demo.mamori.example/",
                "https://dem\u043e.mamori.example",
                "https://DEMO.mamori.example",
                "http://demo.mamori.example",
                "https://demo.mamori.example.evil.example",
                "https://other.example",
                "https://demo.mamori.example/" + "a".repeat(101))) {
            String payload =
                    good.payload().replace("\"iss\":\"https://demo.mamori.example\"", "\"iss\":\"" + issuer + "\"");
            corpus.add("T12", corpus.signed(good.payload(payload)));
            corpus.add(
                    "T12 throughout",
                    corpus.signed(good.payload(
                            payload.replace("\"vct\":\"https://demo.mamori.example/", "\"vct\":\"" + issuer + "/"))));
        }
        for (String index : List.of(
                "131072",
                "131071",
                "131070",
                "-1",
                "2147483647",
                "2147483648",
                "9223372036854775808",
                "1.5",
                "\"1\"",
                "[1]")) {
            claim("S5 idx " + index, "\"idx\":[0-9]+", "\"idx\":" + index);
        }
        for (String number : List.of("123456789012", "12345678901", "1234 5678 9012", "１２３４５６７８９０１２", "")) {
            claim("jti " + number, "\"jti\":\"[0-9]+\"", "\"jti\":\"" + number + "\"");
        }
        for (String text : List.of(
                "",
                " ",
                "\u3000a",
                "a\u00a0",
                "\u00a0",
                "a\u200bb",
                "\u202eabc",
                "a\\u0000",
                "\\ud800",
                "\\udc00\\ud800",
                "\\ud83d\\ude00",
                "a\\u2028b",
                "\\ue000",
                "\\uffff",
                "e\u0301",
                "あ".repeat(100),
                "あ".repeat(101),
                "𠮷".repeat(100),
                "a\\tb",
                "\\/",
                "\\x")) {
            claim("T21 name", "\"name\":\"[^\"]*\"", "\"name\":\"" + text.replace("\\", "\\\\") + "\"");
        }
        claim("T16 escaped twice", "\"outcome\"", "\"outcom\\\\u0065\":\"NO_MATCHING_RECORD\",\"outcome\"");
        claim("T10 nbf", "\"iat\"", "\"nbf\":1,\"iat\"");
        claim("T11 aud", "\"audience\":", "\"aud\":\"01JD8Z6T3N\",\"audience\":");
        claim("a register of nobody", "\"registers\":\\{", "\"registers\":{\"court\":1,");
        claim("a register from Object", "\"registers\":\\{", "\"registers\":{\"__proto__\":1,");
        claim("cnf", "\"purpose\":", "\"cnf\":{\"jwk\":{}},\"purpose\":");
        claim("cnf that is none", "\"purpose\":", "\"cnf\":1,\"purpose\":");
        claim("T24 deep", "\"purpose\":", "\"x\":" + "[".repeat(20_000) + ",\"purpose\":");
        for (int depth = 8; depth < 16; depth++) {
            claim(
                    "T24 depth " + depth,
                    "\"purpose\":",
                    "\"x\":" + "[".repeat(depth) + "]".repeat(depth) + ",\"purpose\":");
        }
        claim("T24 wide", "\"purpose\":", "\"x\":[" + "1,".repeat(20_000) + "1],\"purpose\":");
        for (String payload : List.of(
                "",
                "{",
                "[]",
                "null",
                "[".repeat(20_000),
                "{}x",
                "\ufeff" + good.payload(),
                good.payload() + " ",
                good.payload() + "\u00a0",
                " \t\r\n" + good.payload())) {
            corpus.add("payload", corpus.signed(good.payload(payload)));
        }
    }

    /** The payload with the value of one member, however long, replaced. */
    private static String withMember(String payload, String name, String value) {
        int from = payload.indexOf("\"" + name + "\":") + name.length() + 3;
        int depth = 0;
        int to = from;
        boolean quoted = false;
        for (; to < payload.length(); to++) {
            char c = payload.charAt(to);
            quoted ^= c == '"';
            depth += quoted ? 0 : c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (!quoted && (depth < 0 || depth == 0 && c == ',')) {
                break;
            }
        }
        return payload.substring(0, from) + value + payload.substring(to);
    }

    private void claim(String name, String regex, String by) {
        corpus.add(name, corpus.signed(good.replacing(regex, by)));
    }
}
