package jp.mamori.certificate.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import jp.mamori.certificate.NamesAssurance;
import jp.mamori.certificate.Register;
import jp.mamori.certificate.StatedDisposition;

/**
 * The words of a page for its codes, in Japanese and English.
 *
 * <p>A code that the library does not know stands as it is.
 */
record Words(String ja, String en) {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter JA_DATE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPAN);
    private static final DateTimeFormatter EN_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter JA_TIME = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.JAPAN);
    private static final DateTimeFormatter EN_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter JA_ERA = DateTimeFormatter.ofPattern("Gy年", Locale.JAPAN);
    private static final LocalDate FIRST_ERA_DAY = LocalDate.of(1873, 1, 1);

    private static final Map<String, Words> PURPOSES = Map.of(
            "TEACHING", new Words("教員としての任用", "appointment as a teacher"),
            "CHILDCARE", new Words("保育士等としての採用", "employment in childcare"),
            "SITTING", new Words("ベビーシッターとしての登録", "registration as a sitter"),
            "OTHER_CHILD_FACING", new Words("その他こどもに接する業務", "other work with children"));

    private static final Map<String, Words> GROUNDS = Map.ofEntries(
            Map.entry("L10_1_1", new Words("教育職員免許法10条1項1号", "Licence Act 10(1)(i)")),
            Map.entry("L10_1_2", new Words("教育職員免許法10条1項2号", "Licence Act 10(1)(ii)")),
            Map.entry("L10_1_3", new Words("教育職員免許法10条1項3号", "Licence Act 10(1)(iii)")),
            Map.entry("L11_1", new Words("教育職員免許法11条1項", "Licence Act 11(1)")),
            Map.entry("L11_2", new Words("教育職員免許法11条2項", "Licence Act 11(2)")),
            Map.entry("L11_3", new Words("教育職員免許法11条3項", "Licence Act 11(3)")),
            Map.entry("G0", new Words("区分なし", "uncategorised")),
            Map.entry("G1", new Words("18歳未満の者等へのわいせつ行為等", "indecency towards minors or own pupils")),
            Map.entry("G2", new Words("わいせつ行為等(G1を除く)", "other indecency or harassment")),
            Map.entry("G3", new Words("交通法規違反等", "traffic")),
            Map.entry("G4", new Words("教員の職務に関する違反", "misconduct in duty")),
            Map.entry("G5", new Words("その他", "other")),
            Map.entry("SV1", new Words("児童生徒性暴力等(1号)", "sexual violence to pupils (i)")),
            Map.entry("SV2", new Words("児童生徒性暴力等(2号)", "sexual violence to pupils (ii)")),
            Map.entry("SV3", new Words("児童生徒性暴力等(3号)", "sexual violence to pupils (iii)")),
            Map.entry("SV4", new Words("児童生徒性暴力等(4号)", "sexual violence to pupils (iv)")),
            Map.entry("SV5", new Words("児童生徒性暴力等(5号)", "sexual violence to pupils (v)")),
            Map.entry("N1", new Words("欠格事由", "disqualification")),
            Map.entry("N2", new Words("虚偽の登録", "false registration")),
            Map.entry("N3", new Words("児童生徒性暴力等", "sexual violence to children")),
            Map.entry("N4", new Words("裁量による取消し", "discretionary")));

    static Words purpose(String code) {
        return PURPOSES.getOrDefault(code, new Words(code, code));
    }

    static Words ground(String code) {
        return GROUNDS.getOrDefault(code, new Words(code, code));
    }

    static Words register(Register register) {
        return switch (register) {
            case TEACHING_LICENCE ->
                new Words("教員の免職・免許状の失効及び取上げ", "Teachers: dismissals, lapsed and confiscated licences");
            case NURSERY_REGISTRATION -> new Words("保育士登録の取消し", "Nursery teachers: revoked registrations");
            case CHILDCARE_ORDER ->
                new Words("保育施設・ベビーシッターへの命令", "Childcare and sitters: suspension and closure orders");
        };
    }

    static Words kind(StatedDisposition.Kind kind) {
        return switch (kind) {
            case DISCIPLINARY_DISMISSAL -> new Words("懲戒免職", "Disciplinary dismissal");
            case STATUS_DISMISSAL -> new Words("分限免職", "Dismissal on grounds of status");
            case LICENCE_LAPSE -> new Words("免許状失効", "Lapse of teaching licence");
            case LICENCE_CONFISCATION -> new Words("免許状取上げ", "Confiscation of teaching licence");
            case REGISTRATION_REVOCATION -> new Words("保育士登録取消し", "Revocation of registration");
            case SUSPENSION_ORDER -> new Words("事業停止命令", "Business suspension order");
            case CLOSURE_ORDER -> new Words("施設閉鎖命令", "Closure order");
        };
    }

    static Words assurance(NamesAssurance assurance) {
        return switch (assurance) {
            case SELF_DECLARED ->
                new Words("氏名の履歴は本人の申告です(未確認)", "The history of names is self-declared (not confirmed).");
            case IDENTITY_PROOFED -> new Words("氏名は本人確認書類で確認しています", "The names were confirmed by identity documents.");
            case FAMILY_REGISTER ->
                new Words("氏名の履歴は戸籍で確認しています", "The history of names was confirmed by the family register.");
        };
    }

    static Words date(LocalDate date) {
        return new Words(JA_DATE.format(date), EN_DATE.format(date));
    }

    /** A date with the Japanese era beside it. */
    static Words birthdate(LocalDate date) {
        String era = date.isBefore(FIRST_ERA_DAY) ? "" : "(" + JA_ERA.format(JapaneseDate.from(date)) + ")";
        return new Words(JA_DATE.format(date) + era, EN_DATE.format(date));
    }

    static Words day(Instant instant) {
        return date(instant.atZone(TOKYO).toLocalDate());
    }

    static Words minute(Instant instant) {
        return new Words(
                JA_TIME.format(instant.atZone(TOKYO)), EN_TIME.format(instant.atZone(TOKYO)) + " (Japan time)");
    }
}
