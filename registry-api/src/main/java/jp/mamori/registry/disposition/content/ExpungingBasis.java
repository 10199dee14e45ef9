package jp.mamori.registry.disposition.content;

import java.time.Period;

/** Why nothing of a disposition may be kept any longer (消去の根拠). */
public enum ExpungingBasis {
    /** 保存期間の満了: as long as {@link #RETENTION} after the decision. */
    RETENTION_ENDED,
    /** 対象者の誤り: it was recorded about somebody whom it does not concern. */
    WRONG_PERSON,
    /** 裁判又は監督機関の命令: a court or a supervisory authority ordered it. */
    ORDERED;

    /** How long a disposition is kept from the day of its decision; domain design, section 3. */
    public static final Period RETENTION = Period.ofYears(40);
}
