package jp.mamori.certificate.token;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.mamori.certificate.Audience;
import jp.mamori.certificate.CertifiedOutcome;
import jp.mamori.certificate.FormerName;
import jp.mamori.certificate.LogReference;
import jp.mamori.certificate.NamesAssurance;
import jp.mamori.certificate.NamesSearched;
import jp.mamori.certificate.Purpose;
import jp.mamori.certificate.Register;
import jp.mamori.certificate.Registers;
import jp.mamori.certificate.StatedDisposition;
import jp.mamori.certificate.StatusReference;
import jp.mamori.certificate.Subject;
import jp.mamori.certificate.strict.Json;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.strict.SafeText;
import org.jspecify.annotations.Nullable;

/** Reads each part of the claims into its value type. */
record PartReader(Json.Obj payload, Map<Disclosable, Json> disclosed) {
    private static final int MAX_LIST = 16;
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Set<String> NAME_MEMBERS =
            Set.of("family_name", "given_name", "family_name_reading", "given_name_reading");
    private static final Set<String> SUBJECT_MEMBERS =
            Set.of("family_name", "given_name", "family_name_reading", "given_name_reading", "birthdate");

    StatusReference status() throws Refused {
        Json.Obj reference =
                exactly(exactly(payload.object("status"), "status_list").object("status_list"), "idx", "uri");
        long index = reference.number("idx");
        if (index < 0 || index > Integer.MAX_VALUE) {
            throw new Refused(Reason.STATUS_INDEX);
        }
        return new StatusReference((int) index, SafeText.require(reference.string("uri")));
    }

    CertifiedOutcome outcome() throws Refused {
        return oneOf(CertifiedOutcome.values(), payload.string("outcome"));
    }

    Registers registers() throws Refused {
        Json.Obj searched = payload.object("registers");
        Map<Register, Instant> newest = new EnumMap<>(Register.class);
        for (String code : searched.members().keySet()) {
            Register register = Register.ofCode(code).orElseThrow(() -> new Refused(Reason.CLAIM_SHAPE));
            newest.put(register, ClaimsReader.instant(searched, code));
        }
        return new Registers(newest);
    }

    NamesAssurance namesAssurance() throws Refused {
        return NamesAssurance.ofCode(payload.string("names_assurance"))
                .orElseThrow(() -> new Refused(Reason.CLAIM_SHAPE));
    }

    Audience audience() throws Refused {
        Json.Obj audience = exactly(payload.object("audience"), "id", "name");
        try {
            return new Audience(audience.string("id"), SafeText.require(audience.string("name")));
        } catch (IllegalArgumentException e) {
            throw new Refused(Reason.CLAIM_SHAPE);
        }
    }

    Purpose purpose() throws Refused {
        if (!Purpose.isCode(payload.string("purpose"))) {
            throw new Refused(Reason.CLAIM_SHAPE);
        }
        return new Purpose(payload.string("purpose"));
    }

    @Nullable
    LogReference log() throws Refused {
        if (!payload.has("log")) {
            return null;
        }
        Json.Obj log = exactly(payload.object("log"), "origin", "tree_size");
        if (log.number("tree_size") < 0) {
            throw new Refused(Reason.CLAIM_SHAPE);
        }
        return new LogReference(SafeText.require(log.string("origin")), log.number("tree_size"));
    }

    Subject subject() throws Refused {
        Json.Obj subject = object(disclosed.get(Disclosable.SUBJECT)).only(SUBJECT_MEMBERS, Reason.CLAIM_UNKNOWN);
        requireName(subject);
        return new Subject(
                text(subject, "family_name"),
                text(subject, "given_name"),
                text(subject, "family_name_reading"),
                text(subject, "given_name_reading"),
                date(subject.string("birthdate")));
    }

    List<FormerName> formerNames() throws Refused {
        List<FormerName> names = new ArrayList<>();
        for (Json element : list(Disclosable.FORMER_NAMES)) {
            Json.Obj name = object(element).only(NAME_MEMBERS, Reason.CLAIM_UNKNOWN);
            requireName(name);
            names.add(new FormerName(
                    text(name, "family_name"),
                    text(name, "given_name"),
                    text(name, "family_name_reading"),
                    text(name, "given_name_reading")));
        }
        return names;
    }

    @Nullable
    NamesSearched namesSearched() throws Refused {
        Json claim = disclosed.get(Disclosable.NAMES_SEARCHED);
        if (claim == null) {
            return null;
        }
        Json.Obj counts = exactly(object(claim), "family_register", "identity_proofed", "self_declared");
        return new NamesSearched(
                count(counts, "family_register"), count(counts, "identity_proofed"), count(counts, "self_declared"));
    }

    List<String> licenceNumbers() throws Refused {
        List<String> numbers = new ArrayList<>();
        for (Json element : list(Disclosable.LICENCE_NUMBERS)) {
            if (!(element instanceof Json.Str(String number))) {
                throw new Refused(Reason.CLAIM_SHAPE);
            }
            numbers.add(SafeText.require(number));
        }
        return numbers;
    }

    List<StatedDisposition> dispositions() throws Refused {
        List<StatedDisposition> dispositions = new ArrayList<>();
        for (Json element : list(Disclosable.DISPOSITIONS)) {
            dispositions.add(disposition(object(element)));
        }
        return dispositions;
    }

    private static StatedDisposition disposition(Json.Obj stated) throws Refused {
        stated.only(Set.of("kind", "date", "ground", "board", "reinstated_on"), Reason.CLAIM_UNKNOWN);
        String ground = stated.stringOrNull("ground");
        if (ground != null && !Purpose.isCode(ground)) {
            throw new Refused(Reason.CLAIM_SHAPE);
        }
        String reinstatedOn = stated.stringOrNull("reinstated_on");
        return new StatedDisposition(
                oneOf(StatedDisposition.Kind.values(), stated.string("kind")),
                date(stated.string("date")),
                ground,
                SafeText.require(stated.string("board")),
                reinstatedOn == null ? null : date(reinstatedOn));
    }

    private List<Json> list(Disclosable claim) throws Refused {
        Json value = disclosed.get(claim);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Json.Arr(List<Json> elements) && !elements.isEmpty() && elements.size() <= MAX_LIST) {
            return elements;
        }
        throw new Refused(Reason.CLAIM_SHAPE);
    }

    private static Json.Obj exactly(Json.Obj object, String... members) throws Refused {
        return object.only(Set.of(members), Reason.CLAIM_UNKNOWN);
    }

    private static Json.Obj object(@Nullable Json json) throws Refused {
        if (json instanceof Json.Obj object) {
            return object;
        }
        throw new Refused(Reason.CLAIM_SHAPE);
    }

    private static void requireName(Json.Obj person) throws Refused {
        if (!person.has("family_name") && !person.has("given_name")) {
            throw new Refused(Reason.CLAIM_MISSING);
        }
    }

    private static @Nullable String text(Json.Obj object, String member) throws Refused {
        String text = object.stringOrNull(member);
        return text == null ? null : SafeText.require(text);
    }

    private static int count(Json.Obj counts, String member) throws Refused {
        long count = counts.number(member);
        if (count < 0 || count > 99) {
            throw new Refused(Reason.CLAIM_SHAPE);
        }
        return (int) count;
    }

    private static LocalDate date(String text) throws Refused {
        if (!DATE.matcher(text).matches()) {
            throw new Refused(Reason.CLAIM_SHAPE);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refused(Reason.CLAIM_SHAPE);
        }
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String name) throws Refused {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.CLAIM_SHAPE));
    }
}
