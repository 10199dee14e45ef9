package jp.mamori.benchmarks.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** The open check over HTTP, as a browser does it: signature, issuer, status and dates, and the page that tells it. */
final class CheckPart implements AutoCloseable {
    private static final int CLIENTS = 8;
    private static final double AIM_MILLIS = 0.35;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 3;
    private static final int OK = 200;
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"formToken\"[^>]*value=\"([^\"]+)\"");
    private static final String CURRENT = "本物で最新の証明書です";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Stack stack;
    private final Applicants applicants;
    private final Table table;

    /** Checks in a second, and milliseconds of the portal's processor for one. */
    private record Round(double rate, double millis) {}

    CheckPart(Stack stack, Applicants applicants, Table table) {
        this.stack = stack;
        this.applicants = applicants;
        this.table = table;
    }

    void run(int seconds) throws Exception {
        long portal = stack.startPortal();
        var one = applicants.waiting(1).getFirst();
        if (!applicants.accepts(one)) {
            throw new IllegalStateException("no certificate to check");
        }
        var check = check(applicants.certificate(one));
        if (!client.send(check, HttpResponse.BodyHandlers.ofString()).body().contains(CURRENT)) {
            throw new IllegalStateException("the certificate does not check as current");
        }
        row("the first %d s of a portal".formatted(seconds), round(portal, check, seconds), "the compiler included");
        // Until it is done, the compiler in the portal takes a good part of the processor time.
        load(check, WARM_UP * seconds);
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(round(portal, check, seconds));
        }
        rounds.sort(Comparator.comparingDouble(Round::millis));
        var note = "aim %.2f ms; the median of %.3f to %.3f"
                .formatted(
                        AIM_MILLIS, rounds.getFirst().millis(), rounds.getLast().millis());
        row("page included", rounds.get(ROUNDS / 2), note);
    }

    private void row(String what, Round round, String note) {
        table.row(
                "Open check over HTTP, " + what,
                "%,.0f/s".formatted(round.rate()),
                "%.3f ms".formatted(round.millis()),
                note);
    }

    private Round round(long portal, HttpRequest check, int seconds) throws Exception {
        var cpu = Stack.cpu(portal);
        long begun = System.nanoTime();
        long checks = load(check, seconds);
        double elapsed = (System.nanoTime() - begun) / 1e9;
        return new Round(checks / elapsed, Stack.cpu(portal).minus(cpu).toNanos() / 1e6 / checks);
    }

    private HttpRequest check(String certificate) throws IOException, InterruptedException {
        var form = client.send(
                HttpRequest.newBuilder(stack.portal.resolve("/check/paste")).build(),
                HttpResponse.BodyHandlers.ofString());
        var token = FORM_TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IOException("the form has no token");
        }
        var cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var sent = "formToken=" + URLEncoder.encode(token.group(1), UTF_8) + "&certificate="
                + URLEncoder.encode(certificate, UTF_8);
        return HttpRequest.newBuilder(stack.portal.resolve("/check/paste"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(sent))
                .build();
    }

    private long load(HttpRequest check, int seconds) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var running = new ArrayList<Future<Long>>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> checkUntil(check, end)));
            }
            long all = 0;
            for (var one : running) {
                all += one.get();
            }
            return all;
        }
    }

    private long checkUntil(HttpRequest check, long end) throws IOException, InterruptedException {
        long done = 0;
        while (System.nanoTime() < end) {
            var answer = client.send(check, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != OK) {
                throw new IOException("a check was answered with " + answer.statusCode());
            }
            done++;
        }
        return done;
    }

    @Override
    public void close() {
        client.close();
    }
}
