package jp.mamori.portal.verify.device;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.portal.verify.device.Corpus.Parts;

/** Fills the corpus: good certificates, the catalogue's cases T and S, and thousands of small alterations. */
final class HostileTexts {
    private static final String SIGNS =
            "{}[]\":,.\\/~-_0123456789aeEtfn \t\n\u0000\u00a0\u3000\u200b\u202e\ufeff\ud800髙é";

    private final Corpus corpus;
    private final Parts good;
    private final Random random = new Random(20_261_122);

    HostileTexts(Corpus corpus) {
        this.corpus = corpus;
        this.good = corpus.parts(Corpus.noRecord());
    }

    void fill(int alterations) throws Refused {
        genuine();
        forms();
        new HostileHeaders(corpus).fill();
        new HostileClaims(corpus).fill();
        new HostileDisclosures(corpus).fill();
        new HostileLists(corpus).fill();
        new HostileLinks(corpus).fill();
        alterations(alterations);
    }

    private void genuine() {
        for (var content : List.of(Corpus.noRecord(), Corpus.singleName(), Corpus.withRecords())) {
            Parts parts = corpus.parts(content);
            corpus.add("genuine", corpus.signed(parts));
            for (int left = 0; left < parts.disclosures().size(); left++) {
                List<String> fewer = new ArrayList<>(parts.disclosures());
                fewer.remove(left);
                corpus.add("T22 without disclosure " + left, corpus.signed(parts.disclosures(fewer)));
            }
            List<String> turned = new ArrayList<>(parts.disclosures());
            Collections.reverse(turned);
            corpus.add("T22 reordered", corpus.signed(parts.disclosures(turned)));
        }
    }

    private void forms() {
        String whole = corpus.signed(good);
        for (int end = 0; end < whole.length(); end += end < 200 ? 1 : 7) {
            corpus.add("T14 cut at " + end, whole.substring(0, end));
        }
        corpus.add("T15", "A".repeat(65_537));
        corpus.add("T15 longer", "A".repeat(200_000));
        corpus.add("T15 after a good one", whole + "A".repeat(65_536) + "~");
        int dot = whole.indexOf('.');
        for (String inserted : List.of(
                "=", " ", "\n", "!", "+", "/", "\r\n", "\u00e9", "\u00a0", "\u3000", "\u2028", "\ufeff", "\u001c", ".",
                "~", "\ud800")) {
            for (int at : new int[] {0, dot, dot + 9, whole.indexOf('~'), whole.length()}) {
                corpus.add("T17", whole.substring(0, at) + inserted + whole.substring(at));
            }
        }
        for (String odd : List.of(
                "",
                "~",
                "~~~~",
                "...",
                "null",
                "{}",
                "\u0000",
                "\uD800",
                "eyJhbGciOiJub25lIn0..",
                "..~",
                "a.b.c~",
                "e30.e30.e30~")) {
            corpus.add("odd", odd);
        }
    }

    private void alterations(int count) {
        Parts record = corpus.parts(Corpus.withRecords());
        for (int i = 0; i < count; i++) {
            Parts parts = i % 2 == 0 ? good : record;
            String whole = corpus.signed(parts);
            switch (i % 5) {
                case 0 -> corpus.add("altered text", altered(whole));
                case 1 -> corpus.add("altered header", corpus.signed(parts.header(altered(parts.header()))));
                case 2 -> corpus.add("altered disclosure", alteredDisclosure(parts));
                default -> corpus.add("altered payload", corpus.signed(parts.payload(altered(parts.payload()))));
            }
        }
    }

    private String alteredDisclosure(Parts parts) {
        List<String> others = new ArrayList<>(parts.disclosures());
        int which = random.nextInt(others.size());
        String old = others.get(which);
        String fresh = Corpus.encoded(altered(new String(Corpus.decoded(old), StandardCharsets.UTF_8)));
        others.set(which, fresh);
        return corpus.signed(parts.payload(parts.payload().replace(Corpus.digest(old), Corpus.digest(fresh)))
                .disclosures(others));
    }

    /** One to three small changes: a character replaced, left out, put in, or a piece written twice. */
    private String altered(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0 && changed.length() > 1; i--) {
            int at = random.nextInt(changed.length());
            char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            switch (random.nextInt(4)) {
                case 0 -> changed.setCharAt(at, sign);
                case 1 -> changed.deleteCharAt(at);
                case 2 -> changed.insert(at, sign);
                default ->
                    changed.insert(at, changed.substring(at, Math.min(changed.length(), at + random.nextInt(40))));
            }
        }
        return changed.toString();
    }
}
