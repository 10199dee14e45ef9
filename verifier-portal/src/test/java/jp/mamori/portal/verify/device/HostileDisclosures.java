package jp.mamori.portal.verify.device;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.mamori.certificate.strict.StrictBase64Url;
import jp.mamori.portal.verify.device.Corpus.Parts;

/** Catalogue T22 and T23: disclosures, rightly digested and not. */
final class HostileDisclosures {
    private final Corpus corpus;
    private final Parts good;

    HostileDisclosures(Corpus corpus) {
        this.corpus = corpus;
        this.good = corpus.parts(Corpus.noRecord());
    }

    void fill() {
        disclosures();
    }

    private void disclosures() {
        String extra = disclosure("AAAAAAAAAAAAAAAAAAAAAA", "licence_numbers", "[\"x\"]");
        List<String> tail = good.disclosures();
        corpus.add("T22 not named", corpus.signed(good.disclosures(with(tail, extra))));
        corpus.add("T22 twice", corpus.signed(good.disclosures(with(tail, tail.getFirst()))));
        corpus.add("T22 none", corpus.signed(good.disclosures(List.of())));
        corpus.add("T22 empty one", corpus.signed(good.disclosures(with(tail, ""))));
        corpus.add("T22 seventeen", corpus.signed(good.disclosures(Collections.nCopies(17, "WyJhIl0"))));
        corpus.add("T22 sixteen", corpus.signed(good.disclosures(Collections.nCopies(16, "WyJhIl0"))));
        corpus.add("T22 too many", corpus.signed(good.disclosures(Collections.nCopies(10_000, "WyJhIl0"))));
        corpus.add("T22 two of one claim", named(good, extra));
        for (String algorithm : List.of("md5", "SHA-256", "sha-512", "")) {
            claim("T22 _sd_alg " + algorithm, "sha-256", algorithm);
        }
        claim("T22 digest twice", "\"_sd\":\\[(\"[^\"]*\")", "\"_sd\":[$1,$1");
        claim("T22 a digest that is no text", "\"_sd\":\\[", "\"_sd\":[1,");
        claim("T22 seventeen digests", "\"_sd\":\\[", "\"_sd\":[" + digests(17));
        claim("T22 sixteen digests", "\"_sd\":\\[", "\"_sd\":[" + digests(16 - tail.size()));
        for (String name :
                List.of("_sd", "...", "outcome", "exp", "iss", "cnf", "Subject", "verified", "constructor")) {
            corpus.add("T22 named " + name, named(good, disclosure("AAAAAAAAAAAAAAAAAAAAAA", name, "\"x\"")));
        }
        for (String array : List.of(
                "[]",
                "[\"a\",\"b\"]",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",\"subject\",{},1]",
                "[1,\"subject\",{}]",
                "[\"AAAAAAAAAAAAAAAAAAAAAA\",1,{}]",
                "[\"short\",\"subject\",{}]",
                "{}",
                "null")) {
            corpus.add("T22 shape " + array, named(good, Corpus.encoded(array)));
        }
        for (String value : List.of(
                "{}",
                "[]",
                "1",
                "\"x\"",
                "{\"family_name\":\"佐藤\"}",
                "{\"birthdate\":\"1990-04-01\"}",
                "{\"family_name\":\"佐藤\",\"birthdate\":\"1990-02-29\"}",
                "{\"family_name\":\"佐藤\",\"birthdate\":\"2000-02-29\"}",
                "{\"family_name\":\"佐藤\",\"birthdate\":\"1900-02-29\"}",
                "{\"family_name\":\"佐藤\",\"birthdate\":\"0000-01-01\"}",
                "{\"family_name\":\"佐藤\",\"birthdate\":\"1990-00-01\"}",
                "{\"family_name\":\"佐藤\",\"birthdate\":\"1990-13-01\"}",
                "{\"family_name\":\"佐藤\",\"birthdate\":\"1990-1-1\"}",
                "{\"family_name\":\"佐藤\",\"birthdate\":\"１９９０-01-01\"}",
                "{\"family_name\":\"佐藤\",\"birthdate\":19900101}",
                "{\"family_name\":1,\"birthdate\":\"1990-04-01\"}",
                "{\"family_name\":\"佐藤\",\"birthdate\":\"1990-04-01\",\"sex\":\"F\"}",
                "{\"family_name_reading\":\"サトウ\",\"birthdate\":\"1990-04-01\"}")) {
            valued("subject", value);
        }
        for (String value : List.of(
                "[]",
                "{}",
                "[1]",
                "[{}]",
                "[{\"family_name\":\"a\"}]",
                "[{\"family_name_reading\":\"a\"}]",
                "[{\"family_name\":\"a\",\"birthdate\":\"1990-04-01\"}]",
                "[" + "{\"family_name\":\"a\"},".repeat(15) + "{\"family_name\":\"a\"}]",
                "[" + "{\"family_name\":\"a\"},".repeat(16) + "{\"family_name\":\"a\"}]")) {
            valued("former_names", value);
        }
        for (String value : List.of(
                "[]",
                "{}",
                "{\"family_register\":0,\"identity_proofed\":1,\"self_declared\":99}",
                "{\"family_register\":100,\"identity_proofed\":1}",
                "{\"family_register\":-1,\"identity_proofed\":1,\"self_declared\":1}",
                "{\"family_register\":0,\"identity_proofed\":1,\"self_declared\":1,\"x\":1}",
                "{\"family_register\":\"0\",\"identity_proofed\":1,\"self_declared\":1}")) {
            valued("names_searched", value);
        }
        for (String value :
                List.of("[\"\"]", "[1]", "\"x\"", "[\"a\",\"b\"]", "[\"a \"]", "[" + "\"a\",".repeat(16) + "\"a\"]")) {
            valued("licence_numbers", value);
        }
        for (String value : List.of(
                "[{}]",
                "[1]",
                "[{\"kind\":\"LICENCE_LAPSE\",\"date\":\"2019-03-29\",\"board\":\"東京都\"}]",
                "[{\"kind\":\"LICENCE\",\"date\":\"2019-03-29\",\"board\":\"東京都\"}]",
                "[{\"kind\":\"LICENCE_LAPSE\",\"date\":\"2019-3-29\",\"board\":\"東京都\"}]",
                "[{\"kind\":\"LICENCE_LAPSE\",\"date\":\"2019-03-29\",\"board\":\"\"}]",
                "[{\"kind\":\"LICENCE_LAPSE\",\"date\":\"2019-03-29\",\"board\":\"東京都\",\"ground\":\"1\"}]",
                "[{\"kind\":\"LICENCE_LAPSE\",\"date\":\"2019-03-29\",\"board\":\"東京都\",\"ground\":1}]",
                "[{\"kind\":\"LICENCE_LAPSE\",\"date\":\"2019-03-29\",\"board\":\"東京都\",\"reinstated_on\":\"x\"}]",
                "[{\"kind\":\"LICENCE_LAPSE\",\"date\":\"2019-03-29\",\"board\":\"東京都\",\"fact\":\"x\"}]")) {
            valued("dispositions", value);
        }
        corpus.add(
                "T23 key binding",
                corpus.signed(good) + Corpus.encoded("{\"alg\":\"ES256\",\"typ\":\"kb+jwt\"}") + ".e30."
                        + StrictBase64Url.encode(new byte[64]));
    }

    /** A certificate whose disclosure of one claim has another value, rightly digested; with and without a record. */
    private void valued(String claim, String value) {
        for (var content : List.of(Corpus.noRecord(), Corpus.withRecords())) {
            Parts parts = corpus.parts(content);
            String other = disclosure("AAAAAAAAAAAAAAAAAAAAAA", claim, value);
            List<String> kept = parts.disclosures().stream()
                    .filter(one ->
                            !new String(Corpus.decoded(one), StandardCharsets.UTF_8).contains("\",\"" + claim + "\","))
                    .toList();
            corpus.add(claim + " " + value, named(parts.disclosures(kept), other));
        }
    }

    private String named(Parts parts, String disclosure) {
        return corpus.signed(parts.replacing("\"_sd\":\\[", "\"_sd\":[\"" + Corpus.digest(disclosure) + "\",")
                .disclosures(with(parts.disclosures(), disclosure)));
    }

    private static String digests(int count) {
        StringBuilder digests = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digests.append('"').append(Corpus.digest("x" + i)).append("\",");
        }
        return digests.toString();
    }

    private static List<String> with(List<String> some, String one) {
        List<String> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    private static String disclosure(String salt, String name, String value) {
        return Corpus.encoded("[\"" + salt + "\",\"" + name + "\"," + value + "]");
    }

    private void claim(String name, String regex, String by) {
        corpus.add(name, corpus.signed(good.replacing(regex, by)));
    }
}
