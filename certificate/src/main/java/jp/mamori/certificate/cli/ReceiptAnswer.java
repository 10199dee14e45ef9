package jp.mamori.certificate.cli;

import java.util.ArrayList;
import java.util.List;
import jp.mamori.certificate.receipt.CheckReceipt;
import jp.mamori.certificate.receipt.ReceiptVerification;
import jp.mamori.certificate.strict.Json;
import jp.mamori.certificate.strict.JsonText;

/** What came of a file that holds a check receipt, in words and as JSON. */
record ReceiptAnswer(ReceiptVerification verification) {
    String text(String file) {
        List<String> lines = new ArrayList<>();
        lines.add(file + ": " + outcome());
        lines.add(
                verification.isGenuine()
                        ? "  A genuine receipt of a check. It states what was so when the check was made."
                        : "  Not genuine. Do not rely on it.");
        verification.receipt().ifPresent(receipt -> lines.addAll(content(receipt)));
        verification.steps().forEach(step -> lines.add(Answer.line(step)));
        return String.join(System.lineSeparator(), lines);
    }

    String json(String file) {
        Json.Members members = new Json.Members().put("file", file).put("outcome", outcome());
        List<Json> steps = new ArrayList<>();
        verification.steps().forEach(step -> steps.add(Answer.step(step)));
        members.put("steps", new Json.Arr(steps));
        verification
                .receipt()
                .ifPresent(receipt -> members.put("check", receipt.id())
                        .put("checked_at", receipt.checkedAt().getEpochSecond())
                        .put("check_outcome", receipt.outcome().name())
                        .put("organisation", receipt.organisation())
                        .putIfPresent("number", number(receipt))
                        .putIfPresent("reference", receipt.reference()));
        return JsonText.write(members.object());
    }

    private String outcome() {
        return verification.isGenuine() ? "GENUINE_RECEIPT" : "NOT_GENUINE";
    }

    private static List<String> content(CheckReceipt receipt) {
        String number = number(receipt);
        String reference = receipt.reference();
        return List.of(
                "  check        " + receipt.id(),
                "  checked at   " + Answer.TIME.format(receipt.checkedAt()) + " Japan time",
                "  outcome      " + receipt.outcome(),
                "  certificate  " + (number == null ? "none that could be checked" : number),
                "  organisation " + receipt.organisation() + ", officer " + receipt.officer(),
                "  what for     " + receipt.purpose() + ", " + receipt.occasion(),
                "  reference    " + (reference == null ? "none" : reference));
    }

    private static @org.jspecify.annotations.Nullable String number(CheckReceipt receipt) {
        var number = receipt.number();
        return number == null ? null : number.digits();
    }
}
