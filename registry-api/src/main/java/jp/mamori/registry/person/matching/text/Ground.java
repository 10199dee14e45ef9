package jp.mamori.registry.person.matching.text;

import java.util.Optional;

/** The official map that says two characters are forms of one; in the order in which they are preferred. */
public enum Ground {
    /** 常用漢字表: the form of the Kangxi dictionary in brackets. */
    JOYO('J'),
    /** 戸籍法施行規則 別表第二 (人名用漢字). */
    JINMEI('N'),
    /** 戸籍統一文字情報: 親字・正字, by the MJ reduction map. */
    KOSEKI_PARENT('K'),
    /** JIS包摂規準・UCS統合規則, by the MJ reduction map. */
    JIS_UNIFICATION('P'),
    /** 表外漢字字体表. */
    HYOGAI('H'),
    /** JIS X 0212 and 0213, variants named there. */
    JIS_VARIANT('D'),
    /** Old and new form in Japanese print. */
    OLD_FORM('O'),
    /** Variants among the characters of the family register. */
    KOSEKI_VARIANT('S'),
    /** Reviewed by hand for names. */
    REVIEWED('T'),
    /** 法務省告示582号 別表第四: simplified character of a residence card. */
    RESIDENCE_CARD('R'),
    /** 通用规范汉字表: simplified character of the mainland. */
    SIMPLIFIED('Z'),
    /** A look-alike or a usual mix-up of clerks: no law makes them one. */
    MIX_UP('C');

    private final char letter;

    Ground(char letter) {
        this.letter = letter;
    }

    /** The letter by which tables name the ground. */
    public char letter() {
        return letter;
    }

    /** The ground of a letter. */
    public static Optional<Ground> of(char letter) {
        for (Ground ground : values()) {
            if (ground.letter == letter) {
                return Optional.of(ground);
            }
        }
        return Optional.empty();
    }

    /** The key of its words in the message bundle. */
    public String messageKey() {
        return "ground." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
