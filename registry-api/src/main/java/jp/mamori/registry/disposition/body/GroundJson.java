package jp.mamori.registry.disposition.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jp.mamori.registry.disposition.Ground;
import org.jspecify.annotations.Nullable;

/** Ground codes. */
@Serdeable
@Schema(name = "DispositionGround", description = "Ground codes; which are allowed depends on the kind")
public record GroundJson(
        @Nullable
        @Schema(
                allowableValues = {"L10_1_1", "L10_1_2", "L10_1_3", "L11_1", "L11_2", "L11_3"},
                description = "Of a licence action")
        String statutory,

        @Nullable
        @Schema(
                allowableValues = {"G0", "G1", "G2", "G3", "G4", "G5"},
                description = "Gazette category; G0 only before 2021-04-01")
        String gazette,

        @Nullable SexualViolenceJson sexualViolence,
        @Nullable NurseryJson nursery) {
    static GroundJson of(Ground ground) {
        return new GroundJson(
                Written.text(ground.statutory()),
                Written.text(ground.gazette()),
                Written.map(ground.sexualViolence(), SexualViolenceJson::of),
                Written.map(ground.nursery(), NurseryJson::of));
    }

    /** Limb and class of sexual violence. */
    @Serdeable
    @Schema(name = "SexualViolenceGround", description = "Act 57 of 2021, art. 2(3)")
    public record SexualViolenceJson(
            @Nullable
            @Schema(
                    allowableValues = {"SV1", "SV2", "SV3", "SV4", "SV5"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String limb,

            @Nullable
            @Schema(
                    name = "class",
                    allowableValues = {"T1", "T2"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @JsonProperty("class")
            String measure) {
        static SexualViolenceJson of(Ground.SexualViolence ground) {
            return new SexualViolenceJson(ground.limb().name(), ground.measure().name());
        }
    }

    /** Ground and class of a nursery revocation. */
    @Serdeable
    @Schema(name = "NurseryGround", description = "児童福祉法 art. 18-19")
    public record NurseryJson(
            @Nullable
            @Schema(
                    allowableValues = {"N1", "N2", "N3", "N4"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String ground,

            @Nullable
            @Schema(
                    name = "class",
                    allowableValues = {"C1", "C2"},
                    description = "Required with N3")
            @JsonProperty("class")
            String measure) {
        static NurseryJson of(Ground.Nursery ground) {
            return new NurseryJson(ground.item().name(), Written.text(ground.measure()));
        }
    }
}
