package jp.mamori.registry.disposition.content;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.GazetteNotice;
import jp.mamori.registry.disposition.Ground;
import jp.mamori.registry.disposition.Licence;
import jp.mamori.registry.disposition.OrderTerms;
import jp.mamori.registry.disposition.Registration;
import jp.mamori.registry.person.DomicileJson;
import jp.mamori.registry.person.NameType;
import jp.mamori.registry.person.PersonNameJson;
import jp.mamori.registry.person.TypedName;
import org.jspecify.annotations.Nullable;

/**
 * A disposition's content as JSON has it, in requests and in answers.
 *
 * <p>Members are texts here, so that each wrong one is named with its pointer; {@link ReadContent} makes values of them.
 */
@Serdeable
@Schema(
        name = "DispositionContent",
        description = "What a disposition says; which members must be there depends on its kind")
public record ContentJson(
        @Nullable
        @Schema(
                allowableValues = {
                    "DISCIPLINARY_DISMISSAL",
                    "STATUS_DISMISSAL",
                    "LICENCE_LAPSE",
                    "LICENCE_CONFISCATION",
                    "REGISTRATION_REVOCATION",
                    "SUSPENSION_ORDER",
                    "CLOSURE_ORDER"
                },
                example = "DISCIPLINARY_DISMISSAL",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String kind,

        @Nullable @Schema(maxLength = 60, example = "6教人職第123号", requiredMode = Schema.RequiredMode.REQUIRED)
        String caseNumber,

        @Nullable
        @Schema(
                format = "date",
                example = "2025-03-14",
                description = "From 1947-01-01 to today",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String decidedOn,

        @Nullable
        @Schema(
                format = "date",
                example = "2025-03-14",
                description = "First day of its effect",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String effectiveOn,

        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        SubjectJson person,

        @Nullable GroundJson ground,
        @Nullable List<LicenceJson> licences,
        @Nullable RegistrationJson registration,
        @Nullable OrderJson order,

        @Nullable
        @Schema(
                example = "dsp_0123456789abcdefghjkmnpqrs",
                description = "Dismissal from which a lapse or a confiscation arises")
        String arisesFrom,

        @Nullable GazetteNoticeJson gazetteNotice,

        @Nullable @Schema(maxLength = 2000, description = "For the authority's officers only")
        String note) {

    /** Writes the content; {@code arisesFrom} is given as its public text. */
    public static ContentJson of(Content content, java.util.function.Function<DispositionId, String> publicId) {
        return new ContentJson(
                content.kind().name(),
                content.caseNumber().written(),
                content.decidedOn().toString(),
                content.effectiveOn().toString(),
                SubjectJson.of(content),
                GroundJson.of(content.ground()),
                content.licences().stream().map(LicenceJson::of).toList(),
                map(content.registration(), RegistrationJson::of),
                map(content.order(), OrderJson::of),
                map(content.arisesFrom(), publicId),
                map(content.gazetteNotice(), GazetteNoticeJson::of),
                content.note());
    }

    @Override
    public String toString() {
        return "ContentJson[redacted]";
    }

    private static <T, R> @Nullable R map(@Nullable T value, java.util.function.Function<T, R> toJson) {
        return Optional.ofNullable(value).map(toJson).orElse(null);
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Whom the disposition concerns. */
    @Serdeable
    @Schema(name = "DispositionPerson", description = "Whom the disposition concerns")
    public record SubjectJson(
            @Nullable
            @Schema(
                    minLength = 1,
                    maxLength = 20,
                    description = "1 to 20 names, exactly one of them CURRENT",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            List<TypedNameJson> names,

            @Nullable @Schema(format = "date", example = "1985-04-01", requiredMode = Schema.RequiredMode.REQUIRED)
            String birthDate,

            @Nullable @Schema(allowableValues = {"M", "F"}) String sex,

            @Nullable @Schema(description = "Registered domicile (本籍)")
            DomicileJson domicile) {
        static SubjectJson of(Content content) {
            var person = content.person();
            return new SubjectJson(
                    person.names().stream().map(TypedNameJson::of).toList(),
                    map(person.birthDate(), birth -> birth.day().toString()),
                    text(person.sex()),
                    map(person.domicile(), DomicileJson::of));
        }

        @Override
        public String toString() {
            return "SubjectJson[redacted]";
        }
    }

    /** A name with its type. */
    @Serdeable
    @Schema(
            name = "TypedName",
            description = "A name and what it is to its bearer; at least one of family, given and latin")
    public record TypedNameJson(
            @Nullable
            @Schema(
                    allowableValues = {"CURRENT", "FORMER", "ALIAS"},
                    example = "CURRENT",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String type,

            @Nullable @Schema(maxLength = 100, example = "髙橋")
            String family,

            @Nullable @Schema(maxLength = 100, example = "花子")
            String given,

            @Nullable @Schema(maxLength = 100, example = "タカハシ")
            String familyKana,

            @Nullable @Schema(maxLength = 100, example = "ハナコ")
            String givenKana,

            @Nullable @Schema(maxLength = 200, example = "TAKAHASHI HANAKO")
            String latin) {
        public static TypedNameJson of(TypedName typed) {
            var name = typed.name();
            return new TypedNameJson(
                    typed.type().name(),
                    name.family(),
                    name.given(),
                    name.familyKana(),
                    name.givenKana(),
                    name.latin());
        }

        PersonNameJson name() {
            return new PersonNameJson(family, given, familyKana, givenKana, latin);
        }

        static Optional<NameType> typeOf(String code) {
            return Codes.of(NameType.class).apply(code);
        }

        @Override
        public String toString() {
            return "TypedNameJson[redacted]";
        }
    }

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
                    text(ground.statutory()),
                    text(ground.gazette()),
                    map(ground.sexualViolence(), SexualViolenceJson::of),
                    map(ground.nursery(), NurseryJson::of));
        }
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
            @com.fasterxml.jackson.annotation.JsonProperty("class")
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
            @com.fasterxml.jackson.annotation.JsonProperty("class")
            String measure) {
        static NurseryJson of(Ground.Nursery ground) {
            return new NurseryJson(ground.item().name(), text(ground.measure()));
        }
    }

    /** A teaching licence. */
    @Serdeable
    @Schema(name = "TeachingLicence")
    public record LicenceJson(
            @Nullable @Schema(maxLength = 60, example = "平六養学一第123号", requiredMode = Schema.RequiredMode.REQUIRED)
            String number,

            @Nullable
            @Schema(
                    allowableValues = {"ORDINARY_ADVANCED", "ORDINARY_FIRST", "ORDINARY_SECOND", "SPECIAL", "TEMPORARY"
                    },
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String kind,

            @Nullable
            @Schema(
                    allowableValues = {
                        "KINDERGARTEN",
                        "ELEMENTARY",
                        "JUNIOR_HIGH",
                        "HIGH",
                        "SPECIAL_NEEDS",
                        "NURSE_TEACHER",
                        "NUTRITION_TEACHER",
                        "BLIND",
                        "DEAF",
                        "DISABLED"
                    },
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String school,

            @Nullable @Schema(maxLength = 100, example = "数学", description = "Required for JUNIOR_HIGH and HIGH")
            String subject,

            @Nullable
            @Schema(
                    pattern = "(0[1-9]|[1-3][0-9]|4[0-7])",
                    example = "13",
                    description = "Prefecture of the granting authority",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String grantingAuthority,

            @Nullable @Schema(format = "date", example = "2008-03-31", requiredMode = Schema.RequiredMode.REQUIRED)
            String grantedOn) {
        static LicenceJson of(Licence licence) {
            return new LicenceJson(
                    licence.number().printed(),
                    licence.kind().name(),
                    licence.school().name(),
                    licence.subject(),
                    licence.grantingAuthority().code(),
                    licence.grantedOn().toString());
        }

        @Override
        public String toString() {
            return "LicenceJson[redacted]";
        }
    }

    /** A nursery teacher's registration. */
    @Serdeable
    @Schema(name = "NurseryRegistration")
    public record RegistrationJson(
            @Nullable @Schema(maxLength = 60, example = "東京都-012345", requiredMode = Schema.RequiredMode.REQUIRED)
            String number,

            @Nullable
            @Schema(pattern = "(0[1-9]|[1-3][0-9]|4[0-7])", example = "13", requiredMode = Schema.RequiredMode.REQUIRED)
            String prefecture,

            @Nullable @Schema(format = "date", example = "2010-04-01", requiredMode = Schema.RequiredMode.REQUIRED)
            String registeredOn) {
        static RegistrationJson of(Registration registration) {
            return new RegistrationJson(
                    registration.number().printed(),
                    registration.prefecture().code(),
                    registration.registeredOn().toString());
        }

        @Override
        public String toString() {
            return "RegistrationJson[redacted]";
        }
    }

    /** An order's terms. */
    @Serdeable
    @Schema(name = "ChildcareOrder", description = "児童福祉法 art. 59")
    public record OrderJson(
            @Nullable @Schema(format = "date", example = "2025-06-01", requiredMode = Schema.RequiredMode.REQUIRED)
            String from,

            @Nullable
            @Schema(
                    format = "date",
                    example = "2025-11-30",
                    description = "Required of a suspension, not of a closure; not before from")
            String until,

            @Nullable @Schema(description = "Ordered without hearing the council first; false where absent")
            Boolean urgent,

            @Nullable @Schema(maxLength = 200, requiredMode = Schema.RequiredMode.REQUIRED)
            String operatorName,

            @Nullable @Schema(maxLength = 200) String managerName,

            @Nullable @Schema(maxLength = 200, requiredMode = Schema.RequiredMode.REQUIRED)
            String facility,

            @Nullable @Schema(maxLength = 20, description = "At most 20 names of at most 200 characters")
            List<String> formerFacilities,

            @Nullable @Schema(maxLength = 200, requiredMode = Schema.RequiredMode.REQUIRED)
            String address,

            @Nullable @Schema(format = "date", description = "Not after the decision")
            String hearingOn,

            @Nullable @Schema(format = "date", description = "First day of publication, if it is published")
            String publishFrom,

            @Nullable @Schema(format = "date", description = "Last day of publication")
            String publishUntil,

            @Nullable @Schema(maxLength = 500, example = "児童福祉法第59条第5項", requiredMode = Schema.RequiredMode.REQUIRED)
            String basis) {
        static OrderJson of(OrderTerms order) {
            return new OrderJson(
                    order.from().toString(),
                    text(order.until()),
                    order.urgent(),
                    order.operatorName(),
                    order.managerName(),
                    order.facility(),
                    List.copyOf(order.formerFacilities()),
                    order.address(),
                    text(order.hearingOn()),
                    text(order.publishFrom()),
                    text(order.publishUntil()),
                    order.basis());
        }

        @Override
        public String toString() {
            return "OrderJson[redacted]";
        }
    }

    /** A gazette notice. */
    @Serdeable
    @Schema(name = "GazetteNotice")
    public record GazetteNoticeJson(
            @Nullable @Schema(maxLength = 60, example = "本紙 第1234号", requiredMode = Schema.RequiredMode.REQUIRED)
            String issue,

            @Nullable @Schema(format = "date", example = "2025-04-10", requiredMode = Schema.RequiredMode.REQUIRED)
            String publishedOn,

            @Nullable @Schema(maxLength = 20, example = "7") String page) {
        static GazetteNoticeJson of(GazetteNotice notice) {
            return new GazetteNoticeJson(notice.issue(), notice.publishedOn().toString(), notice.page());
        }
    }
}
