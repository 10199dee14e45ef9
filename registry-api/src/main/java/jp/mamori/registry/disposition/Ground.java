package jp.mamori.registry.disposition;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a disposition was made, by code; which members there are depends on the kind.
 *
 * @param statutory item of 教育職員免許法 art. 10 or 11, of a licence action
 * @param gazette category of the gazette notice (教育職員免許法施行規則, since 2021-04-01)
 * @param sexualViolence limb of Act 57 of 2021, art. 2(3)
 * @param nursery item of 児童福祉法 art. 18-19, of a revoked registration
 */
@Serdeable
public record Ground(
        @Nullable Statutory statutory,
        @Nullable Gazette gazette,
        @Nullable SexualViolence sexualViolence,
        @Nullable Nursery nursery) {

    /** Ground of a lapse (art. 10) or a confiscation (art. 11). */
    public enum Statutory {
        L10_1_1,
        L10_1_2,
        L10_1_3,
        L11_1,
        L11_2,
        L11_3
    }

    /** Category of a gazette notice; G0 is for notices before there were categories. */
    public enum Gazette {
        G0,
        G1,
        G2,
        G3,
        G4,
        G5
    }

    /** Limb of sexual violence against pupils, and whether action was taken for it (T1) or it was found afterwards (T2). */
    @Serdeable
    public record SexualViolence(Limb limb, Class measure) {
        /** Item of Act 57 of 2021, art. 2(3). */
        public enum Limb {
            SV1,
            SV2,
            SV3,
            SV4,
            SV5
        }

        /** T1: action taken for it; T2: found afterwards. */
        public enum Class {
            T1,
            T2
        }
    }

    /** Ground on which a nursery registration was revoked, and its class where sexual violence is concerned. */
    @Serdeable
    public record Nursery(Item item, @Nullable Class measure) {
        /** N1 disqualification, N2 false registration, N3 sexual violence, N4 discretionary. */
        public enum Item {
            N1,
            N2,
            N3,
            N4
        }

        /** C1: revoked for it; C2: found afterwards. */
        public enum Class {
            C1,
            C2
        }
    }

    /**
     * Whether it is sexual violence against children.
     *
     * <p>Gazette category G1 counts, because notices of before Act 57 of 2021 have no limb.
     */
    public boolean isSexualViolence() {
        boolean found = nursery != null && (nursery.item() == Nursery.Item.N3 || nursery.measure() != null);
        return sexualViolence != null || gazette == Gazette.G1 || found;
    }

    /** All codes, as certificates and disclosure rules name them. */
    public List<String> codes() {
        var codes = new ArrayList<String>();
        if (statutory != null) {
            codes.add(statutory.name());
        }
        if (gazette != null) {
            codes.add(gazette.name());
        }
        if (sexualViolence != null) {
            codes.add(sexualViolence.limb().name());
            codes.add(sexualViolence.measure().name());
        }
        if (nursery != null) {
            codes.add(nursery.item().name());
            if (nursery.measure() != null) {
                codes.add(nursery.measure().name());
            }
        }
        return List.copyOf(codes);
    }
}
