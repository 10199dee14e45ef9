package jp.mamori.benchmarks.certificate;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Applicants who do over HTTP what people do: sign in, state their names, ask, accept. */
final class Applicants implements AutoCloseable {
    private static final int CLIENTS = 8;
    private static final int UNAVAILABLE = 503;
    private static final int TRIES = 20;
    private static final int PAUSE_MILLIS = 100;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Identity identity;
    private final URI api;
    private final String employer;
    private final AtomicInteger numbers = new AtomicInteger();

    Applicants(Stack stack) throws Exception {
        this.identity = stack.identity;
        this.api = stack.api;
        stack.update("""
                INSERT INTO organisation (id, kind, name, name_kana, prefecture, authority_code, search_text, created_at)
                VALUES (UNHEX(REPLACE(UUID(), '-', '')), 'SCHOOL_CORPORATION', '学校法人若葉台学園', 'ワカバダイ', '13', NULL,
                        '学校法人若葉台学園', UTC_TIMESTAMP(6))
                """);
        var found =
                send("GET", "/v1/employers?name=" + URLEncoder.encode("若葉台", StandardCharsets.UTF_8), null, Map.of());
        employer = idOfFirst(found.body());
        if (employer.isEmpty()) {
            throw new IllegalStateException("the employer is not found: " + found.body());
        }
    }

    private static String idOfFirst(Map<String, Object> page) {
        return page.get("items") instanceof List<?> items
                        && !items.isEmpty()
                        && items.getFirst() instanceof Map<?, ?> first
                ? String.valueOf(first.get("id"))
                : "";
    }

    /** A request whose result is released and waits for its applicant's answer. */
    record Waiting(String token, String path, String version) {}

    private record Reply(int status, Map<String, Object> body, String version) {
        String text(String member) {
            return String.valueOf(body.get(member));
        }
    }

    /** Makes so many, several at once. */
    List<Waiting> waiting(int count) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var made = new ArrayList<Future<Waiting>>();
            for (int i = 0; i < count; i++) {
                made.add(threads.submit(() -> waiting()));
            }
            var all = new ArrayList<Waiting>();
            for (var one : made) {
                all.add(one.get());
            }
            return all;
        }
    }

    private Waiting waiting() throws Exception {
        var session = ok(send(
                "POST",
                "/v1/sessions",
                Map.of("provider", "applicant", "idToken", identity.idToken(numbers.incrementAndGet())),
                Map.of()));
        var token = session.text("token");
        var profile = ok(send("GET", "/v1/applicant", null, bearer(token)));
        var stated = Map.of(
                "reading", Map.of("familyKana", "シケン", "givenKana", "ハナ"),
                "formerNames", List.of(),
                "noFormerNames", true,
                "licenceNumbers", List.of());
        ok(send("PUT", "/v1/applicant", stated, with(token, "If-Match", profile.version())));
        var wanted = Map.of("employer", employer, "purpose", "TEACHING", "occasion", "NEW_HIRE");
        var asked = ok(send(
                "POST",
                "/v1/requests",
                wanted,
                with(token, "Idempotency-Key", UUID.randomUUID().toString())));
        if (!asked.text("state").equals("RELEASED")) {
            throw new IllegalStateException("not released at once: " + asked.body());
        }
        return new Waiting(token, "/v1/requests/" + asked.text("id"), asked.version());
    }

    /** Accepts, and gets the certificate with the answer. */
    boolean accepts(Waiting one) throws IOException, InterruptedException {
        var choice = Map.of("showFormerNames", List.of(), "showLicenceNumbers", true);
        var answer = send("POST", one.path() + "/acceptance", choice, with(one.token(), "If-Match", one.version()));
        return answer.text("state").equals("ISSUED") || isIssuedSoon(one);
    }

    /** Where the answer was lost or told to come again: what was accepted is issued by the next run of the job. */
    private boolean isIssuedSoon(Waiting one) throws IOException, InterruptedException {
        for (int again = 0; again < TRIES * 5; again++) {
            var seen = send("GET", one.path(), null, bearer(one.token()));
            if (seen.text("state").equals("ISSUED")) {
                return true;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return false;
    }

    /** The certificate as its applicant hands it over. */
    String certificate(Waiting one) throws IOException, InterruptedException {
        return ok(send("GET", one.path() + "/certificate", null, bearer(one.token())))
                .text("token");
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static Map<String, String> with(String token, String header, String value) {
        return Map.of("Authorization", "Bearer " + token, header, value);
    }

    private static Reply ok(Reply reply) {
        if (reply.status() >= 300) {
            throw new IllegalStateException("refused: " + reply.status() + " " + reply.body());
        }
        return reply;
    }

    private Reply send(String method, String path, @Nullable Map<String, ?> body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.resolve(path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSONObjectUtils.toJSONString(body)))
                .header("Content-Type", "application/json");
        headers.forEach(request::header);
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (int again = 0; again < TRIES && answer.statusCode() == UNAVAILABLE; again++) {
            // As a client does that is told to come again; the idempotency key is the same.
            Thread.sleep(PAUSE_MILLIS);
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
        return new Reply(
                answer.statusCode(),
                parsed(answer.body()),
                answer.headers().firstValue("ETag").orElse(""));
    }

    private static Map<String, Object> parsed(String text) throws IOException {
        try {
            return text.isEmpty() ? Map.of() : JSONObjectUtils.parse(text);
        } catch (ParseException e) {
            throw new IOException("not an object: " + text, e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
