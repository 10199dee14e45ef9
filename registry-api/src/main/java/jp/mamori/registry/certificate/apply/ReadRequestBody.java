package jp.mamori.registry.certificate.apply;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.mamori.registry.certificate.apply.Bodies.Acceptance;
import jp.mamori.registry.certificate.apply.Bodies.Correction;
import jp.mamori.registry.certificate.apply.Bodies.NewRequest;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.directory.Occasion;
import jp.mamori.registry.organisation.directory.Purpose;
import jp.mamori.registry.organisation.requestcode.RequestCode;
import jp.mamori.registry.organisation.requestcode.RequestCodes;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.problem.Violations;
import jp.mamori.registry.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Parses what an applicant sends into value types; refuses with everything that is wrong at once. */
@Singleton
class ReadRequestBody {
    private final RequestCodes requestCodes;
    private final PublicIds publicIds;

    ReadRequestBody(RequestCodes requestCodes, PublicIds publicIds) {
        this.requestCodes = requestCodes;
        this.publicIds = publicIds;
    }

    /** A request code fills in what is absent; what is there must not differ from it. */
    SubmitRequest.Wanted wanted(NewRequest body) {
        var violations = new Violations();
        var code = violations.optional(body.requestCode(), "/requestCode", "request-code-unknown", requestCodes::find);
        var filled = Optional.ofNullable(code);
        var employer = violations.optional(
                body.employer(),
                "/employer",
                "organisation-unknown",
                text -> publicIds.parse(OrganisationId.class, text));
        var purpose = violations.optional(body.purpose(), "/purpose", "unknown-code", Purpose::parse);
        var occasion = violations.optional(body.occasion(), "/occasion", "unknown-code", Occasion::parse);
        violations.refuseIfAny();
        return new SubmitRequest.Wanted(
                either(employer, filled.map(RequestCode::employer), "/employer"),
                either(purpose, filled.map(RequestCode::purpose), "/purpose"),
                either(occasion, filled.map(RequestCode::occasion), "/occasion"));
    }

    private static <T> T either(@Nullable T stated, Optional<T> filled, String pointer) {
        var violations = new Violations();
        var value = violations.required(stated == null ? filled.orElse(null) : stated, pointer);
        violations.check(
                value == null || filled.isEmpty() || filled.get().equals(value), pointer, "differs-from-request-code");
        violations.refuseIfAny();
        return Objects.requireNonNull(value);
    }

    static AcceptResult.Choice choice(Acceptance body) {
        List<Integer> shown = body.showFormerNames() == null ? List.of() : body.showFormerNames();
        var distinct =
                shown.stream().filter(Objects::nonNull).distinct().sorted().toList();
        if (shown.size() > Bodies.MOST_FORMER_NAMES
                || distinct.stream().anyMatch(index -> index < 0 || index >= Bodies.MOST_FORMER_NAMES)) {
            var violations = noSuchFormerName();
            violations.refuseIfAny();
        }
        return new AcceptResult.Choice(distinct, !Boolean.FALSE.equals(body.showLicenceNumbers()));
    }

    static Violations noSuchFormerName() {
        var violations = new Violations();
        violations.add("/showFormerNames", "no-such-former-name");
        return violations;
    }

    static String correction(Correction body) {
        var violations = new Violations();
        var text = violations.required(body.text(), "/text");
        violations.check(text == null || PlainText.isParagraphs(text, Bodies.LONGEST_TEXT), "/text", "text-not-taken");
        violations.refuseIfAny();
        return Objects.requireNonNull(text);
    }
}
