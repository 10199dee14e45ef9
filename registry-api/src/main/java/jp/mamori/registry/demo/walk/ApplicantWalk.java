package jp.mamori.registry.demo.walk;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mamori.registry.demo.identity.Persona;

/** What one applicant does in the walk. */
final class ApplicantWalk {
    private static final Duration SLOT = Duration.ofSeconds(90);
    private static final String EMPLOYER = "学校法人若葉台学園";
    private static final Set<String> OPEN = Set.of("INCOMPLETE", "IN_PROGRESS", "RELEASED");

    private final Steps steps;
    private final Visitor applicant;
    private final String who;

    ApplicantWalk(Steps steps, Visitor applicant, Persona persona) {
        this.steps = steps;
        this.applicant = applicant;
        this.who = "Applicant " + persona.name();
    }

    /** Declares the former name 小島 and asks for a certificate; answers the request's path. */
    String requestsWithAFormerName() {
        return request(
                Map.of("familyKana", "ワタナベ", "givenKana", "ユミ"),
                List.of(Map.of("family", "小島", "given", "由美", "familyKana", "コジマ", "givenKana", "ユミ")),
                List.of(BoardWalk.LICENCE));
    }

    /** Declares that there was no other name and asks for a certificate; answers the request's path. */
    String requests() {
        return request(Map.of("familyKana", "サトウ", "givenKana", "ハナコ"), List.of(), List.of());
    }

    /** Asks as 高橋 健, whose namesake 髙橋 健 is on record; nothing where he asked before. */
    void requestsAsNamesake() {
        if (applicant.get("/v1/requests?limit=1").must(200).list("items").isEmpty()) {
            request(Map.of("familyKana", "タカハシ", "givenKana", "ケン"), List.of(), List.of());
        }
    }

    private String request(Map<String, String> reading, List<Map<String, String>> formerNames, List<String> licences) {
        withdrawsWhatIsOpen();
        steps.does(who, "states names" + (formerNames.isEmpty() ? "" : ", one of them former"), () -> {
            Map<String, Object> profile = new HashMap<>();
            profile.put("reading", reading);
            profile.put("formerNames", formerNames);
            profile.put("noFormerNames", formerNames.isEmpty());
            profile.put("licenceNumbers", licences);
            Answer seen = applicant.get("/v1/applicant").must(200);
            Answer stated =
                    applicant.replace("/v1/applicant", seen.etag(), profile).must(200);
            return new Steps.Got<>(stated, "missing: " + stated.list("missing"));
        });
        String employer =
                steps.does(who, "finds the employer by name", () -> {
                    String found = applicant
                            .get("/v1/employers?name=" + URLEncoder.encode("若葉台学園", UTF_8))
                            .must(200)
                            .list("items")
                            .stream()
                            .filter(item -> EMPLOYER.equals(item.get("name")))
                            .map(item -> String.valueOf(item.get("id")))
                            .findFirst()
                            .orElseThrow(() -> new WalkFailed(EMPLOYER + " is not in the directory"));
                    return new Steps.Got<>(found, EMPLOYER);
                });
        return steps.does(who, "requests a certificate for it", () -> {
            Answer made = applicant
                    .create("/v1/requests", Map.of("employer", employer, "purpose", "TEACHING", "occasion", "NEW_HIRE"))
                    .must(201);
            return new Steps.Got<>("/v1/requests/" + made.text("id"), made.text("state"));
        });
    }

    /** Sees the result first, accepts it, and holds the certificate as token, PDF and link. */
    Certificate accepts(String request, String outcome) {
        steps.does(who, "sees the result first", () -> {
            Answer released = until(request, "RELEASED", "the result").mustSay("result/outcome", outcome);
            return new Steps.Got<>(released, released.text("result/outcome"));
        });
        steps.does(who, "accepts it", () -> {
            List<Integer> former = outcome.equals("RECORD_CONFIRMED") ? List.of(0) : List.of();
            Answer accepted = applicant
                    .change(
                            request + "/acceptance",
                            applicant.get(request).must(200).etag(),
                            Map.of("showFormerNames", former, "showLicenceNumbers", true))
                    .must(200);
            return new Steps.Got<>(accepted, accepted.text("state"));
        });
        return steps.does(who, "gets the certificate", () -> {
            until(request, "ISSUED", "the certificate");
            Answer issued = applicant.get(request + "/certificate").must(200);
            byte[] pdf = applicant.get(request + "/certificate.pdf").must(200).bytes();
            if (!new String(pdf, 0, 5, US_ASCII).equals("%PDF-")) {
                throw new WalkFailed("the certificate's PDF is no PDF");
            }
            var certificate = new Certificate(issued.text("number"), issued.text("token"), issued.text("link"), pdf);
            return new Steps.Got<>(
                    certificate,
                    "token of " + certificate.token().length() + " characters, PDF of " + pdf.length / 1024
                            + " KB, link of " + certificate.link().length() + " characters");
        });
    }

    /** Reads who touched the own data: the officers' decisions are in it. */
    void seesWhoLooked() {
        steps.does(who, "sees who looked at the data", () -> {
            List<Map<String, Object>> entries =
                    applicant.get("/v1/access-history?limit=100").must(200).list("items");
            if (entries.isEmpty()) {
                throw new WalkFailed("the access history is empty");
            }
            return new Steps.Got<>(entries, entries.size() + " entries");
        });
    }

    /** What an earlier walk that was broken off left open. */
    private void withdrawsWhatIsOpen() {
        applicant.get("/v1/requests?limit=100").must(200).list("items").stream()
                .filter(item -> OPEN.contains(String.valueOf(item.get("state"))))
                .map(item -> "/v1/requests/" + item.get("id"))
                .forEach(path -> applicant
                        .change(
                                path + "/withdrawal",
                                applicant.get(path).must(200).etag(),
                                Map.of())
                        .must(200));
    }

    private Answer until(String request, String state, String what) {
        return Steps.within(
                SLOT,
                what,
                () -> Optional.of(applicant.get(request).must(200))
                        .filter(answer -> answer.text("state").equals(state)));
    }
}
