package jp.mamori.certificate.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.mamori.certificate.receipt.ReceiptVerification;
import jp.mamori.certificate.strict.Json;
import jp.mamori.certificate.strict.JsonText;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.verify.Step;
import jp.mamori.certificate.verify.Verification;
import jp.mamori.certificate.verify.VerificationOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file, in words and as JSON.
 *
 * @param outcome one of the eight answers, or {@code GENUINE_RECEIPT}
 * @param headings the answer in words, in Japanese and in English
 * @param number of the certificate, its 12 digits, where it may be told
 * @param asOf when the registers were searched; for a receipt, when the check was made
 * @param said what stands in it, a line each
 */
record Answer(
        String outcome,
        ExitStatus status,
        List<String> headings,
        @Nullable String number,
        @Nullable Instant asOf,
        List<Step> steps,
        List<String> said) {

    static Answer of(Verification verification) {
        List<String> said = new ArrayList<>();
        verification.content().ifPresent(content -> said.addAll(Said.of(content)));
        verification.statusAsOf().ifPresent(asOf -> said.add(Said.line("status as of", Said.time(asOf))));
        return new Answer(
                verification.outcome().name(),
                ExitStatus.of(verification.outcome()),
                Heading.of(verification),
                verification.content().map(content -> content.number().digits()).orElse(null),
                verification.content().map(content -> content.asOf()).orElse(null),
                verification.steps(),
                said);
    }

    static Answer of(ReceiptVerification verification) {
        return verification
                .receipt()
                .map(receipt -> new Answer(
                        "GENUINE_RECEIPT",
                        ExitStatus.CURRENT,
                        Heading.GENUINE_RECEIPT,
                        receipt.number() == null ? null : receipt.number().digits(),
                        receipt.checkedAt(),
                        verification.steps(),
                        Said.of(receipt)))
                .orElseGet(() -> bare(VerificationOutcome.NOT_GENUINE, verification.steps()));
    }

    /** The file holds nothing of our form. */
    static Answer notGenuine(Reason reason) {
        return bare(VerificationOutcome.NOT_GENUINE, endingWith(new Step(Step.Name.FORMAT, Step.Result.FAIL, reason)));
    }

    /** The form is ours, and nobody said whom to trust. */
    static Answer withoutTrust() {
        return bare(
                VerificationOutcome.CANNOT_TELL,
                endingWith(new Step(Step.Name.SIGNATURE, Step.Result.UNKNOWN, Reason.TRUST_MISSING)));
    }

    String text(String file) {
        List<String> lines = new ArrayList<>();
        lines.add(file + ": " + outcome);
        headings.forEach(heading -> lines.add("  " + heading));
        lines.addAll(said);
        steps.forEach(step -> lines.add(
                Said.line(lower(step.name()), "%-8s %s".formatted(lower(step.result()), lower(step.reason())))));
        return String.join(System.lineSeparator(), lines);
    }

    /** Always the same members; those without a value are null. */
    String json(String file) {
        return "{\"file\":" + quoted(file)
                + ",\"outcome\":" + quoted(outcome)
                + ",\"number\":" + quoted(number)
                + ",\"asOf\":" + quoted(asOf == null ? null : asOf.toString())
                + ",\"steps\":"
                + JsonText.write(new Json.Arr(steps.stream().map(Answer::json).toList()))
                + "}";
    }

    private static Json json(Step step) {
        return new Json.Members()
                .put("step", lower(step.name()))
                .put("result", lower(step.result()))
                .put("reason", lower(step.reason()))
                .object();
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : JsonText.write(new Json.Str(text));
    }

    private static Answer bare(VerificationOutcome outcome, List<Step> steps) {
        return new Answer(outcome.name(), ExitStatus.of(outcome), Heading.of(outcome), null, null, steps, List.of());
    }

    /** All steps: those before passed, those after not reached. */
    private static List<Step> endingWith(Step last) {
        return Arrays.stream(Step.Name.values())
                .map(name -> {
                    int order = name.compareTo(last.name());
                    return order == 0
                            ? last
                            : order < 0
                                    ? new Step(name, Step.Result.PASS, Reason.OK)
                                    : new Step(name, Step.Result.UNKNOWN, Reason.NOT_REACHED);
                })
                .toList();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
