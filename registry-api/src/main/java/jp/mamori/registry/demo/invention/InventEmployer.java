package jp.mamori.registry.demo.invention;

import java.util.ArrayList;
import java.util.List;
import jp.mamori.registry.demo.Personas;
import jp.mamori.registry.demo.invention.InventedEmployer.Unit;
import jp.mamori.registry.organisation.OrganisationKind;

/** Invents employers of every kind with units, in many prefectures; the first three are those of the personas. */
public final class InventEmployer {
    private record Part(String text, String kana) {}

    private static final List<Part> STEMS = List.of(
            new Part("若草", "ワカクサ"),
            new Part("青空", "アオゾラ"),
            new Part("朝霧", "アサギリ"),
            new Part("緑風", "リョクフウ"),
            new Part("桜木", "サクラギ"),
            new Part("楓", "カエデ"),
            new Part("泉水", "センスイ"),
            new Part("星見", "ホシミ"),
            new Part("月見", "ツキミ"),
            new Part("花園", "ハナゾノ"),
            new Part("虹", "ニジ"),
            new Part("鈴音", "スズネ"),
            new Part("白鳥", "シラトリ"),
            new Part("椿", "ツバキ"),
            new Part("杉並木", "スギナミキ"),
            new Part("松風", "マツカゼ"),
            new Part("清流", "セイリュウ"),
            new Part("雲雀", "ヒバリ"),
            new Part("大空", "オオゾラ"),
            new Part("春日和", "ハルビヨリ"));
    private static final List<Part> SUFFIXES = List.of(
            new Part("台", "ダイ"), new Part("が丘", "ガオカ"), new Part("野", "ノ"), new Part("の森", "ノモリ"), new Part("坂", "ザカ"));
    private static final Part KINDERGARTEN = new Part("幼稚園", "ヨウチエン");
    private static final Part ELEMENTARY = new Part("小学校", "ショウガッコウ");
    private static final Part JUNIOR_HIGH = new Part("中学校", "チュウガッコウ");
    private static final Part NURSERY = new Part("保育園", "ホイクエン");
    private static final Part OFFICE = new Part("営業所", "エイギョウショ");

    private final Chance chance;
    private int next;

    public InventEmployer(Chance chance) {
        this.chance = chance;
    }

    /** That many employers. */
    public List<InventedEmployer> some(int count) {
        List<InventedEmployer> employers = new ArrayList<>();
        Place tokyo = Place.of("13");
        employers.add(corporation(Personas.WAKABADAI, new Part("若葉台", "ワカバダイ"), tokyo));
        employers.add(municipality(Personas.MIDORINO, new Part("みどり野", "ミドリノ"), Place.of("14")));
        employers.add(platform(Personas.HIDAMARI, new Part("ひだまり", "ヒダマリ"), tokyo));
        while (employers.size() < count) {
            employers.add(any(name(), Place.drawn(chance)));
        }
        return employers;
    }

    private InventedEmployer any(Part name, Place place) {
        int draw = chance.below(100);
        if (draw < 32) {
            return corporation("", name, place);
        } else if (draw < 55) {
            return municipality("", name, place);
        } else if (draw < 58) {
            return employer(
                    "",
                    OrganisationKind.NATIONAL_UNIVERSITY_CORPORATION,
                    "国立大学法人",
                    "コクリツダイガクホウジン",
                    name,
                    new Part("教育大学", "キョウイクダイガク"),
                    place,
                    List.of(unit(OrganisationKind.SCHOOL, name, new Part("教育大学附属小学校", "キョウイクダイガクフゾクショウガッコウ"))));
        } else if (draw < 88) {
            return employer(
                    "",
                    OrganisationKind.CHILDCARE_PROVIDER,
                    "社会福祉法人",
                    "シャカイフクシホウジン",
                    name,
                    new Part("会", "カイ"),
                    place,
                    List.of(unit(OrganisationKind.NURSERY, name, NURSERY)));
        }
        return platform("", name, place);
    }

    private InventedEmployer corporation(String key, Part name, Place place) {
        return employer(
                key,
                OrganisationKind.SCHOOL_CORPORATION,
                "学校法人",
                "ガッコウホウジン",
                name,
                new Part("学園", "ガクエン"),
                place,
                List.of(
                        unit(OrganisationKind.KINDERGARTEN, name, KINDERGARTEN),
                        unit(OrganisationKind.SCHOOL, name, ELEMENTARY),
                        unit(OrganisationKind.SCHOOL, name, JUNIOR_HIGH)));
    }

    private InventedEmployer municipality(String key, Part name, Place place) {
        return employer(
                key,
                OrganisationKind.MUNICIPALITY,
                "",
                "",
                name,
                new Part("市", "シ"),
                place,
                List.of(
                        unit(OrganisationKind.SCHOOL, name, new Part("市立第一小学校", "シリツダイイチショウガッコウ")),
                        unit(OrganisationKind.SCHOOL, name, new Part("市立第二中学校", "シリツダイニチュウガッコウ")),
                        unit(OrganisationKind.NURSERY, name, new Part("市立中央保育園", "シリツチュウオウホイクエン"))));
    }

    private InventedEmployer platform(String key, Part name, Place place) {
        return employer(
                key,
                OrganisationKind.SITTER_PLATFORM,
                "株式会社",
                "カブシキガイシャ",
                name,
                new Part("シッター", "シッター"),
                place,
                List.of(unit(OrganisationKind.SITTER_OFFICE, name, OFFICE)));
    }

    private InventedEmployer employer(
            String key,
            OrganisationKind kind,
            String prefix,
            String prefixKana,
            Part name,
            Part suffix,
            Place place,
            List<Unit> units) {
        return new InventedEmployer(
                key,
                kind,
                prefix + name.text() + suffix.text(),
                prefixKana + name.kana() + suffix.kana(),
                place,
                chance.oneOf(place.municipalities()),
                "9" + chance.digits(12),
                units);
    }

    private static Unit unit(OrganisationKind kind, Part name, Part suffix) {
        return new Unit(kind, name.text() + suffix.text(), name.kana() + suffix.kana());
    }

    /** Each combination once before any comes again with a number. */
    private Part name() {
        int at = next++;
        int combinations = STEMS.size() * SUFFIXES.size();
        Part stem = STEMS.get(at % STEMS.size());
        Part suffix = SUFFIXES.get(at / STEMS.size() % SUFFIXES.size());
        boolean first = at < combinations;
        return new Part(
                (first ? "" : "新") + stem.text() + suffix.text(), (first ? "" : "シン") + stem.kana() + suffix.kana());
    }
}
