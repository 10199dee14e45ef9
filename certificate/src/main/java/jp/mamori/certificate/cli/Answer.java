package jp.mamori.certificate.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.Register;
import jp.mamori.certificate.StatedDisposition;
import jp.mamori.certificate.strict.Json;
import jp.mamori.certificate.strict.JsonText;
import jp.mamori.certificate.verify.Step;
import jp.mamori.certificate.verify.Verification;
import jp.mamori.certificate.verify.VerificationOutcome;
import org.jspecify.annotations.Nullable;

/** What came of one file, in words and as JSON. */
record Answer(VerificationOutcome outcome, @Nullable Verification verification, String reason) {
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

    static Answer of(Verification verification) {
        return new Answer(verification.outcome(), verification, "");
    }

    /** Nothing that could be verified was in the file. */
    static Answer notGenuine(String reason) {
        return new Answer(VerificationOutcome.NOT_GENUINE, null, reason);
    }

    String text(String file) {
        List<String> lines = new ArrayList<>();
        lines.add(file + ": " + outcome);
        lines.add("  " + heading());
        if (verification == null) {
            lines.add("  format       fail     " + reason);
        } else {
            verification.content().ifPresent(content -> lines.addAll(content(content)));
            verification.steps().forEach(step -> lines.add(line(step)));
            verification
                    .statusAsOf()
                    .ifPresent(asOf -> lines.add("  status as of " + TIME.format(asOf) + " Japan time"));
        }
        return String.join(System.lineSeparator(), lines);
    }

    String json(String file) {
        Json.Members members = new Json.Members().put("file", file).put("outcome", outcome.name());
        if (verification == null) {
            members.put("reason", reason);
        } else {
            List<Json> steps = new ArrayList<>();
            verification.steps().forEach(step -> steps.add(step(step)));
            members.put("steps", new Json.Arr(steps));
            verification.statusAsOf().ifPresent(asOf -> members.put("status_as_of", asOf.getEpochSecond()));
            verification
                    .content()
                    .ifPresent(content -> members.put("number", content.number().digits())
                            .put("audience", content.audience().name())
                            .put("purpose", content.purpose().code())
                            .put("as_of", content.asOf().getEpochSecond()));
        }
        return JsonText.write(members.object());
    }

    private String heading() {
        return switch (outcome) {
            case CURRENT_NO_RECORD ->
                "Genuine and current. No matching record was found for these items, as of the time stated.";
            case CURRENT_WITH_RECORD -> "Genuine and current. A record is stated.";
            case NO_LONGER_CURRENT -> "No longer current. Ask for a new certificate.";
            case EXPIRED -> "Expired. Ask for a new certificate.";
            case NOT_GENUINE -> "Not genuine. Do not rely on it.";
            case DETAILS_DIFFER -> "The details do not match.";
            case NOT_FOUND -> "No certificate that you can check.";
            case CANNOT_TELL -> "Cannot tell now. Never take this as valid.";
        };
    }

    private static List<String> content(CertificateContent content) {
        List<String> lines = new ArrayList<>();
        lines.add("  made out to  " + content.audience().name() + ", for "
                + content.purpose().code() + ". If that is not you, do not rely on it.");
        lines.add("  number       " + content.number());
        lines.add("  person       " + content.subject().written() + " ("
                + content.subject().reading() + "), born " + content.subject().birthdate());
        lines.add("  as of        " + TIME.format(content.asOf()) + " Japan time");
        for (Register register : Register.values()) {
            boolean searched = content.registers().searched(register);
            lines.add("  register     " + register.code() + (searched ? " searched" : " not searched"));
        }
        lines.add("  names        " + content.namesAssurance().code());
        content.dispositions().forEach(stated -> lines.add("  states       " + stated(stated)));
        return lines;
    }

    private static String stated(StatedDisposition stated) {
        return stated.date() + " " + stated.kind() + (stated.ground() == null ? "" : " " + stated.ground()) + " "
                + stated.board()
                + (stated.reinstatedOn() == null ? "" : ", granted again on " + stated.reinstatedOn());
    }

    static String line(Step step) {
        return "  %-12s %-8s %s".formatted(lower(step.name()), lower(step.result()), step.reason());
    }

    static Json step(Step step) {
        return new Json.Members()
                .put("step", lower(step.name()))
                .put("result", lower(step.result()))
                .put("reason", step.reason().name())
                .object();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
