package jp.mamori.benchmarks.matching.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import jp.mamori.benchmarks.matching.file.PersonRow;

/** Makes invented persons from a seed: names as often as they are borne, born 1948 to 2003, a quarter of the women renamed. */
final class MakePersons {

    static final String[] PREFECTURES =
            ("北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県"
                            + " 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県"
                            + " 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県")
                    .split(" ");
    private static final int[] MILLIONTHS = {
        41, 10, 10, 18, 8, 8, 14, 23, 15, 15, 58, 50, 111, 73, 17, 8, 9, 6, 6, 16, 16, 29, 60, 14, 11, 20, 70, 43, 10,
        7, 4, 5, 15, 22, 11, 6, 8, 11, 5, 41, 6, 10, 14, 9, 8, 13, 12
    };
    private static final LocalDate FIRST = LocalDate.of(1948, 1, 1);
    private static final int DAYS = 365 * 55 + 13;
    private static final double FOREIGN = 0.03;

    private final NameLists names;
    private final ForeignNames foreign = new ForeignNames();

    MakePersons(NameLists names) {
        this.names = names;
    }

    List<PersonRow> persons(int count, String prefix, SplittableRandom random) {
        var persons = new ArrayList<PersonRow>(count);
        for (int i = 0; i < count; i++) {
            persons.add(person(prefix + i, random));
        }
        return persons;
    }

    private PersonRow person(String id, SplittableRandom random) {
        boolean woman = random.nextBoolean();
        var birth = FIRST.plusDays(random.nextInt(DAYS));
        String number = random.nextInt(3) == 0 ? licence(random) : "";
        var plain = new PersonRow(
                id, "", "", "", "", "", "", birth.toString(), woman ? "F" : "M", prefecture(random), number, "");
        if (random.nextDouble() < FOREIGN) {
            return foreign.person(plain, woman, random);
        }
        var family = names.surnames.draw(random);
        var given = (woman ? names.women : names.men).draw(random);
        PersonRow named = plain.withName(family.kanji(), given.kanji()).withKana(family.kana(), given.kana());
        boolean renamed = woman && random.nextInt(4) == 0;
        return renamed ? named.withFormerNames(names.surnames.draw(random).kanji() + " " + given.kanji()) : named;
    }

    static String prefecture(SplittableRandom random) {
        int total = java.util.Arrays.stream(MILLIONTHS).sum();
        int at = random.nextInt(total);
        int i = 0;
        while (at >= MILLIONTHS[i]) {
            at -= MILLIONTHS[i++];
        }
        return PREFECTURES[i];
    }

    private static String licence(SplittableRandom random) {
        String[] year = {"平六", "平十二", "昭五八", "平二〇", "令三"};
        String[] kind = {"小一", "中一", "高一", "幼二", "養学一"};
        return year[random.nextInt(year.length)] + kind[random.nextInt(kind.length)] + "第" + (1 + random.nextInt(99999))
                + "号";
    }
}
