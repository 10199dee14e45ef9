package jp.mamori.benchmarks.matching.generate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import jp.mamori.benchmarks.matching.file.PersonRow;

/** Names of foreign residents: Latin with katakana; Chinese and Korean with characters, simplified ones and readings. */
final class ForeignNames {

    /** A name in Latin letters and its usual katakana. */
    record Western(String latin, List<String> kana) {}

    /** A name in characters: as in Japan, simplified, Latin, katakana of its own language, Japanese reading. */
    record EastAsian(String kanji, String simplified, String latin, String kana, String on) {}

    static final List<Western> WESTERN_FAMILY = western("""
            SMITH スミス|JOHNSON ジョンソン|WILLIAMS ウィリアムズ/ウイリアムス|BROWN ブラウン|MILLER ミラー|DAVIS デイビス/デーヴィス|WILSON ウィルソン
            TAYLOR テイラー/テーラー|ANDERSON アンダーソン|MARTÍNEZ マルティネス/マルチネス|THOMPSON トンプソン/トムソン|GARCÍA ガルシア|RODRÍGUEZ ロドリゲス
            WALKER ウォーカー|HERNÁNDEZ エルナンデス|LÓPEZ ロペス|GONZÁLEZ ゴンザレス/ゴンサレス|PÉREZ ペレス|SÁNCHEZ サンチェス|CRUZ クルス/クルーズ
            SANTOS サントス|SILVA シルバ/シルヴァ|OLIVEIRA オリベイラ/オリヴェイラ|SOUZA ソウザ/スーザ|PEREIRA ペレイラ|COSTA コスタ|FERREIRA フェレイラ
            REYES レイエス|RAMOS ラモス|FLORES フローレス|BAUTISTA バウティスタ|MENDOZA メンドーサ|AQUINO アキノ|NGUYEN グエン|TRAN チャン|PHAM ファム
            HUYNH フイン|BUI ブイ|SHARMA シャルマ|SINGH シン|KUMAR クマール/クマル|GURUNG グルン|THAPA タパ|SHRESTHA シュレスタ|TAMANG タマン|KHAN カーン/カン
            RAHMAN ラフマン/ラーマン|AHMED アフメド/アハメド|MÜLLER ミュラー|SCHMIDT シュミット|FISCHER フィッシャー|ROSSI ロッシ|IVANOVA イワノワ|MORALES モラレス
            CASTILLO カスティーヨ|VILLANUEVA ビリャヌエバ|TANAKIAN タナキアン|BARBOSA バルボサ|NAKANO ナカノ|LIMBU リンブ|ADHIKARI アディカリ|POUDEL パウデル
            """);
    static final List<Western> WESTERN_WOMEN = western("""
            MARIA マリア|ANNA アンナ/アナ|ELIZABETH エリザベス|JENNIFER ジェニファー|JESSICA ジェシカ|SARAH サラ/セーラ|CATHERINE キャサリン/カトリーヌ
            MARGARET マーガレット|CHRISTINE クリスティーヌ/クリスティン|EMILY エミリー|LAURA ローラ/ラウラ|MICHELLE ミシェル|NICOLE ニコル|RACHEL レイチェル
            JULIA ジュリア|VICTORIA ヴィクトリア/ビクトリア|SOFÍA ソフィア|OLIVIA オリビア/オリヴィア|ISABEL イサベル|CARMEN カルメン|ROSA ローザ/ロサ|TERESA テレサ
            PATRICIA パトリシア|LINDA リンダ|GRACE グレース|ANGELA アンジェラ|JOYCE ジョイス|LINH リン|HUONG フオン/フォン|SUNITA スニタ|ANITA アニタ|SITA シタ
            FERNANDA フェルナンダ|JULIANA ジュリアナ|MELANIE メラニー|DANIELA ダニエラ|ROWENA ロウェナ|MARICEL マリセル
            """);
    static final List<Western> WESTERN_MEN = western("""
            MICHAEL マイケル/ミカエル|JOHN ジョン|JOSÉ ホセ/ジョゼ|DAVID デイビッド/デヴィッド/ダビド|JAMES ジェームズ/ジェームス|ROBERT ロバート|WILLIAM ウィリアム/ウイリアム
            RICHARD リチャード|THOMAS トーマス/トマス|CARLOS カルロス|CHRISTOPHER クリストファー|DANIEL ダニエル|MATTHEW マシュー|ANDREW アンドリュー|PAULO パウロ
            PETER ピーター|PEDRO ペドロ|GEORGE ジョージ|STEPHEN スティーブン/ステファン|MARK マーク|MARCOS マルコス|KEVIN ケビン/ケヴィン|BRIAN ブライアン|EDUARDO エドゥアルド
            ANTHONY アンソニー|ANTONIO アントニオ|JONATHAN ジョナサン|JOSHUA ジョシュア|RYAN ライアン|ERIC エリック|NICHOLAS ニコラス|PATRICK パトリック
            ALEXANDER アレクサンダー/アレキサンダー|GABRIEL ガブリエル|SAMUEL サミュエル/サムエル|FRANCISCO フランシスコ|MIGUEL ミゲル|RAFAEL ラファエル|DIEGO ディエゴ
            FERNANDO フェルナンド|MARTIN マーティン/マルティン|VINCENT ヴィンセント/ビンセント|MINH ミン|HOANG ホアン|DUC ドゥック/ドゥク|RAJESH ラジェシュ|BIKASH ビカス/ビカシュ
            SURESH スレシュ|THIAGO チアゴ/ティアゴ|LEONARDO レオナルド|RONALDO ロナウド
            """);
    static final List<EastAsian> CHINESE_FAMILY = eastAsian("""
            王 王 WANG ワン オウ|李 李 LI リー リ|張 张 ZHANG チャン チョウ|劉 刘 LIU リュウ リュウ|陳 陈 CHEN チェン チン|楊 杨 YANG ヤン ヨウ|黄 黄 HUANG ホワン コウ
            趙 赵 ZHAO チャオ チョウ|呉 吴 WU ウー ゴ|周 周 ZHOU チョウ シュウ|徐 徐 XU シュー ジョ|孫 孙 SUN スン ソン|馬 马 MA マー バ|朱 朱 ZHU チュー シュ
            胡 胡 HU フー コ|郭 郭 GUO グオ カク|何 何 HE ホー カ|林 林 LIN リン リン|高 高 GAO ガオ コウ|鄭 郑 ZHENG ジェン テイ|梁 梁 LIANG リャン リョウ|謝 谢 XIE シエ シャ
            宋 宋 SONG ソン ソウ|許 许 XU シュー キョ|韓 韩 HAN ハン カン|鄧 邓 DENG ダン トウ|葉 叶 YE イエ ヨウ|蒋 蒋 JIANG ジャン ショウ|蔡 蔡 CAI ツァイ サイ|董 董 DONG ドン トウ
            """);
    static final List<EastAsian> CHINESE_GIVEN = eastAsian("""
            偉 伟 WEI ウェイ イ|芳 芳 FANG ファン ホウ|娜 娜 NA ナー ナ|敏 敏 MIN ミン ビン|静 静 JING ジン セイ|麗 丽 LI リー レイ|強 强 QIANG チアン キョウ|磊 磊 LEI レイ ライ
            軍 军 JUN ジュン グン|洋 洋 YANG ヤン ヨウ|勇 勇 YONG ヨン ユウ|艶 艳 YAN イエン エン|傑 杰 JIE ジエ ケツ|濤 涛 TAO タオ トウ|明 明 MING ミン メイ|超 超 CHAO チャオ チョウ
            秀英 秀英 XIUYING シウイン シュウエイ|桂英 桂英 GUIYING グイイン ケイエイ|建華 建华 JIANHUA ジエンホワ ケンカ|暁明 晓明 XIAOMING シャオミン ギョウメイ|雪梅 雪梅 XUEMEI シュエメイ セツバイ
            志強 志强 ZHIQIANG ジーチアン シキョウ|海燕 海燕 HAIYAN ハイイエン カイエン|文静 文静 WENJING ウェンジン ブンセイ|玉蘭 玉兰 YULAN ユーラン ギョクラン|国栄 国荣 GUORONG グオロン コクエイ
            """);
    static final List<EastAsian> KOREAN_FAMILY = eastAsian("""
            金 金 KIM キム キン|李 李 LEE イ リ|朴 朴 PARK パク ボク|崔 崔 CHOI チェ サイ|鄭 鄭 JUNG チョン テイ|姜 姜 KANG カン キョウ|趙 趙 CHO チョ チョウ|尹 尹 YOON ユン イン
            張 張 JANG チャン チョウ|林 林 LIM イム リン|韓 韓 HAN ハン カン|呉 呉 OH オ ゴ|申 申 SHIN シン シン|黄 黄 HWANG ファン コウ|安 安 AN アン アン
            """);
    static final List<EastAsian> KOREAN_GIVEN = eastAsian("""
            英姫 英姫 YOUNGHEE ヨンヒ エイキ|哲秀 哲秀 CHULSOO チョルス テツシュウ|民俊 民俊 MINJUN ミンジュン ミンシュン|智恵 智恵 JIHYE ジヘ チエ|成浩 成浩 SUNGHO ソンホ セイコウ
            美英 美英 MIYOUNG ミヨン ビエイ|貞淑 貞淑 JUNGSOOK ジョンスク テイシュク|相哲 相哲 SANGCHUL サンチョル ソウテツ|東賢 東賢 DONGHYUN ドンヒョン トウケン|秀珍 秀珍 SUJIN スジン シュウチン
            永哲 永哲 YOUNGCHUL ヨンチョル エイテツ|正姫 正姫 JUNGHEE チョンヒ セイキ|賢美 賢美 HYUNMI ヒョンミ ケンミ|基成 基成 KISUNG キソン キセイ|在浩 在浩 JAEHO ジェホ ザイコウ
            """);
    private static final String[] MIDDLE =
            "ANN アン|CLARA クララ|LUIZ ルイス|THI ティ|GRACE グレイス|LEE リー|JOSE ホセ|VAN バン".split("\\|");

    PersonRow person(PersonRow plain, boolean woman, SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> western(plain, woman, random);
            case 2, 3 -> eastAsian(plain, pick(CHINESE_FAMILY, random), pick(CHINESE_GIVEN, random), random);
            default -> eastAsian(plain, pick(KOREAN_FAMILY, random), pick(KOREAN_GIVEN, random), random);
        };
    }

    private static PersonRow western(PersonRow plain, boolean woman, SplittableRandom random) {
        Western family = pick(WESTERN_FAMILY, random);
        Western given = pick(woman ? WESTERN_WOMEN : WESTERN_MEN, random);
        String middle = random.nextInt(4) == 0
                ? " " + MIDDLE[random.nextInt(MIDDLE.length)].split(" ")[0]
                : "";
        PersonRow named = plain.withName(family.latin(), given.latin() + middle);
        return middle.isEmpty()
                ? named.withKana(family.kana().getFirst(), given.kana().getFirst())
                : named;
    }

    private static PersonRow eastAsian(PersonRow plain, EastAsian family, EastAsian given, SplittableRandom random) {
        PersonRow named = plain.withName(family.kanji(), given.kanji());
        return switch (random.nextInt(3)) {
            case 0 -> named;
            case 1 -> named.withKana(family.kana(), given.kana());
            default -> named.withLatin(family.latin() + " " + given.latin());
        };
    }

    static <T> T pick(List<T> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<Western> western(String table) {
        return Arrays.stream(table.strip().split("[|\n]"))
                .map(entry -> entry.strip().split(" "))
                .map(entry -> new Western(entry[0], List.of(entry[1].split("/"))))
                .toList();
    }

    private static List<EastAsian> eastAsian(String table) {
        return Arrays.stream(table.strip().split("[|\n]"))
                .map(entry -> entry.strip().split(" "))
                .map(e -> new EastAsian(e[0], e[1], e[2], e[3], e[4]))
                .toList();
    }
}
