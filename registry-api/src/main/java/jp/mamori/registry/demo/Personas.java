package jp.mamori.registry.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.demo.identity.Door;
import jp.mamori.registry.demo.identity.Persona;
import jp.mamori.registry.organisation.Role;

/** The invented people as whom a visitor of the demo signs in, and what each of them may do. */
public final class Personas {
    /** Codes of the demo's own employers, in the place where authorities have their authority code. */
    public static final String WAKABADAI = "wakabadai";

    public static final String MIDORINO = "midorino";
    public static final String HIDAMARI = "hidamari";

    /** Applicants whose records the demo data holds, or holds none of. */
    public static final Persona HANAKO = applicant(
            "sato-hanako",
            "佐藤",
            "花子",
            LocalDate.of(1992, 4, 12),
            "female",
            "東京都",
            "世田谷区",
            "該当する記録がない人",
            "no matching record");

    public static final Persona MISAKI = applicant(
            "tanaka-misaki",
            "田中",
            "美咲",
            LocalDate.of(1988, 7, 3),
            "female",
            "神奈川県",
            "川崎市",
            "旧姓「鈴木」で懲戒免職の記録がある人",
            "dismissed under her former name 鈴木 (Suzuki)");
    public static final Persona KEN = applicant(
            "takahashi-ken",
            "高橋",
            "健",
            LocalDate.of(1979, 11, 23),
            "male",
            "埼玉県",
            "川越市",
            "記録のある人と同姓同名・同じ生年月日の別人",
            "namesake, born on the same day, of somebody on record");
    public static final Persona YUMI = applicant(
            "watanabe-yumi",
            "渡辺",
            "由美",
            LocalDate.of(1985, 9, 30),
            "female",
            "東京都",
            "練馬区",
            "旧姓「小島」。記録はこれから起案する(デモの一巡で使う)",
            "formerly 小島 (Kojima); the walk drafts her record");

    /** A role that a persona has somewhere. */
    public record Post(Persona persona, String organisation, Role role) {}

    /** Everybody who acts for an organisation; 石川 may draft and approve, but never both for one disposition. */
    public static final List<Post> POSTS = List.of(
            officer("ishikawa-naoki", "石川", "直樹", "BOE-13", Role.BOARD_DRAFTER, "東京都教育委員会", "Tokyo board of education"),
            officer(
                    "ishikawa-naoki",
                    "石川",
                    "直樹",
                    "BOE-13",
                    Role.BOARD_APPROVER,
                    "東京都教育委員会",
                    "Tokyo board of education"),
            officer("morita-megumi", "森田", "恵", "BOE-13", Role.BOARD_DRAFTER, "東京都教育委員会", "Tokyo board of education"),
            officer("endo-satoshi", "遠藤", "聡", "BOE-13", Role.BOARD_APPROVER, "東京都教育委員会", "Tokyo board of education"),
            officer("uchida-kaori", "内田", "香織", "BOE-13", Role.BOARD_APPROVER, "東京都教育委員会", "Tokyo board of education"),
            officer("hara-tomoko", "原", "智子", "BOE-14", Role.BOARD_DRAFTER, "神奈川県教育委員会", "Kanagawa board of education"),
            officer(
                    "ueda-manabu",
                    "上田",
                    "学",
                    "BOE-14",
                    Role.BOARD_APPROVER,
                    "神奈川県教育委員会",
                    "Kanagawa board of education"),
            officer("imai-tetsuya", "今井", "哲也", "BOE-27", Role.BOARD_DRAFTER, "大阪府教育委員会", "Osaka board of education"),
            officer("maruyama-rie", "丸山", "理恵", "BOE-27", Role.BOARD_APPROVER, "大阪府教育委員会", "Osaka board of education"),
            officer(
                    "sakurai-aya",
                    "桜井",
                    "彩",
                    "GOV-13",
                    Role.BOARD_DRAFTER,
                    "東京都知事(保育)",
                    "Governor of Tokyo, childcare"),
            officer(
                    "takeda-tsuyoshi",
                    "武田",
                    "剛",
                    "GOV-13",
                    Role.BOARD_APPROVER,
                    "東京都知事(保育)",
                    "Governor of Tokyo, childcare"),
            officer("ono-yutaka", "大野", "豊", "GOV-13", Role.SUPERVISOR, "東京都知事(所轄庁)", "Governor of Tokyo, supervision"),
            employer("harada-rie", "原田", "理恵", WAKABADAI, Role.EMPLOYER_CHECKER, "学校法人若葉台学園", "a school corporation"),
            employer("hirano-ryo", "平野", "亮", WAKABADAI, Role.EMPLOYER_MANAGER, "学校法人若葉台学園", "a school corporation"),
            employer("nakagawa-mai", "中川", "麻衣", MIDORINO, Role.EMPLOYER_CHECKER, "みどり野市", "a municipality"),
            employer("murata-makoto", "村田", "誠", MIDORINO, Role.EMPLOYER_MANAGER, "みどり野市", "a municipality"),
            employer("furukawa-osamu", "古川", "修", HIDAMARI, Role.EMPLOYER_CHECKER, "ひだまりシッター", "a sitter platform"),
            employer("kubo-aoi", "久保", "葵", HIDAMARI, Role.EMPLOYER_MANAGER, "ひだまりシッター", "a sitter platform"));

    private static final List<Persona> APPLICANTS = List.of(HANAKO, MISAKI, KEN, YUMI);

    private Personas() {}

    /** Everybody, applicants first. */
    public static List<Persona> all() {
        Map<String, Persona> bySubject = new LinkedHashMap<>();
        APPLICANTS.forEach(persona -> bySubject.put(persona.subject(), persona));
        POSTS.forEach(post -> bySubject.putIfAbsent(post.persona().subject(), post.persona()));
        return List.copyOf(bySubject.values());
    }

    /** The persona of that subject. */
    public static Persona of(String subject) {
        return all().stream()
                .filter(persona -> persona.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static Persona applicant(
            String subject,
            String family,
            String given,
            LocalDate birthDate,
            String gender,
            String prefecture,
            String municipality,
            String japanese,
            String english) {
        var identity = new Persona.Identity(birthDate, gender, prefecture, municipality);
        return new Persona(subject, Door.APPLICANT, family, given, japanese, english, identity);
    }

    private static Post officer(
            String subject, String family, String given, String authority, Role role, String japanese, String english) {
        return post(subject, Door.BOARD, family, given, authority, role, japanese, english);
    }

    private static Post employer(
            String subject, String family, String given, String employer, Role role, String japanese, String english) {
        return post(subject, Door.EMPLOYER, family, given, employer, role, japanese, english);
    }

    private static Post post(
            String subject,
            Door door,
            String family,
            String given,
            String organisation,
            Role role,
            String japanese,
            String english) {
        return new Post(
                new Persona(
                        subject,
                        door,
                        family,
                        given,
                        japanese + "・" + japaneseOf(role),
                        english + ", " + englishOf(role),
                        null),
                organisation,
                role);
    }

    private static String japaneseOf(Role role) {
        return switch (role) {
            case BOARD_DRAFTER -> "起案者";
            case BOARD_APPROVER -> "決裁者";
            case EMPLOYER_CHECKER -> "検索担当者";
            case EMPLOYER_MANAGER -> "管理責任者";
            case SUPERVISOR -> "監督";
            case AUDITOR -> "監査人";
            case ADMINISTRATOR -> "システム管理者";
        };
    }

    private static String englishOf(Role role) {
        return switch (role) {
            case BOARD_DRAFTER -> "drafter";
            case BOARD_APPROVER -> "approver";
            case EMPLOYER_CHECKER -> "checker";
            case EMPLOYER_MANAGER -> "manager";
            case SUPERVISOR -> "supervisor";
            case AUDITOR -> "auditor";
            case ADMINISTRATOR -> "administrator";
        };
    }
}
