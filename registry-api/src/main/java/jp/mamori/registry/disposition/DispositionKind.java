package jp.mamori.registry.disposition;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of disposition that the registry keeps (domain design, section 4). */
public enum DispositionKind {
    /** 懲戒免職 (地方公務員法 art. 29). */
    DISCIPLINARY_DISMISSAL,
    /** 分限免職 (地方公務員法 art. 28(1) items 1 and 3). */
    STATUS_DISMISSAL,
    /** 免許状失効 (教育職員免許法 art. 10). */
    LICENCE_LAPSE,
    /** 免許状取上げ (教育職員免許法 art. 11). */
    LICENCE_CONFISCATION,
    /** 保育士登録取消し (児童福祉法 art. 18-19). */
    REGISTRATION_REVOCATION,
    /** 事業停止命令 (児童福祉法 art. 59). */
    SUSPENSION_ORDER,
    /** 施設閉鎖命令 (児童福祉法 art. 59). */
    CLOSURE_ORDER;

    public static Optional<DispositionKind> parse(String code) {
        return Stream.of(values()).filter(kind -> kind.name().equals(code)).findFirst();
    }

    /** Code of the register that the kind is entered in, as certificates name it. */
    public String register() {
        return switch (this) {
            case DISCIPLINARY_DISMISSAL, STATUS_DISMISSAL, LICENCE_LAPSE, LICENCE_CONFISCATION -> "teaching_licence";
            case REGISTRATION_REVOCATION -> "nursery_registration";
            case SUSPENSION_ORDER, CLOSURE_ORDER -> "childcare_order";
        };
    }

    public boolean isDismissal() {
        return switch (this) {
            case DISCIPLINARY_DISMISSAL, STATUS_DISMISSAL -> true;
            case LICENCE_LAPSE, LICENCE_CONFISCATION, REGISTRATION_REVOCATION, SUSPENSION_ORDER, CLOSURE_ORDER -> false;
        };
    }

    /** Whether it acts on teaching licences and so may arise from a dismissal. */
    public boolean isLicenceAction() {
        return switch (this) {
            case LICENCE_LAPSE, LICENCE_CONFISCATION -> true;
            case DISCIPLINARY_DISMISSAL, STATUS_DISMISSAL, REGISTRATION_REVOCATION, SUSPENSION_ORDER, CLOSURE_ORDER ->
                false;
        };
    }

    /** Whether what it took away may be granted or registered anew. */
    public boolean isReinstatable() {
        return switch (this) {
            case LICENCE_LAPSE, LICENCE_CONFISCATION, REGISTRATION_REVOCATION -> true;
            case DISCIPLINARY_DISMISSAL, STATUS_DISMISSAL, SUSPENSION_ORDER, CLOSURE_ORDER -> false;
        };
    }

    public boolean isOrder() {
        return switch (this) {
            case SUSPENSION_ORDER, CLOSURE_ORDER -> true;
            case DISCIPLINARY_DISMISSAL,
                    STATUS_DISMISSAL,
                    LICENCE_LAPSE,
                    LICENCE_CONFISCATION,
                    REGISTRATION_REVOCATION -> false;
        };
    }
}
