package jp.mamori.benchmarks.certificate;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.status.StatusListToken;
import jp.mamori.registry.certificate.bulk.SupersedeIssued;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.id.Uuids;

/** Many certificates ended in one go while people accept others: how long until every list that is served says so. */
final class SupersedePart implements AutoCloseable {
    private static final int BATCH = 1_000;
    private static final int AIM_SECONDS = 60;
    private static final int MAX_AGE_SECONDS = 15;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Stack stack;
    private final Applicants applicants;
    private final Table table;
    private final Instant from = Instant.now().minus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    SupersedePart(Stack stack, Applicants applicants, Table table) {
        this.stack = stack;
        this.applicants = applicants;
        this.table = table;
    }

    private record Index(int list, int index) {}

    void run(int certificates, int lists) throws Exception {
        var statusLists = new StatusLists(stack);
        statusLists.awaitFirst();
        statusLists.lists(lists);
        var load = applicants.waiting(certificates / 100);
        try (var commands = stack.commands()) {
            var ended = given(certificates, lists, commands.getBean(Ids.class), commands.getBean(FileKeys.class));
            awaitSigned();
            long indexes = stack.number("SELECT COUNT(*) FROM status_entry");
            long begun = System.nanoTime();
            try (var others = Executors.newFixedThreadPool(2)) {
                load.forEach(one -> others.submit(() -> applicants.accepts(one)));
                var outcome =
                        commands.getBean(SupersedeIssued.class).supersede(from, from.plusSeconds(60), certificates);
                double done = (System.nanoTime() - begun) / 1e9;
                if (!outcome.equals(new SupersedeIssued.Outcome.Superseded(certificates))) {
                    throw new IllegalStateException("not what was asked: " + outcome);
                }
                awaitVisible(ended);
                double visible = (System.nanoTime() - begun) / 1e9;
                row(certificates, indexes, done, visible);
                others.shutdownNow();
            }
        }
    }

    private void row(int certificates, long indexes, double done, double visible) {
        table.row(
                "%,d certificates superseded among %,d indexes, all lists served say so"
                        .formatted(certificates, indexes),
                "%.1f s".formatted(visible),
                "committed after %.1f s".formatted(done),
                "aim %d s; a cache may add %d s".formatted(AIM_SECONDS, MAX_AGE_SECONDS));
    }

    /**
     * Certificates as if issued two days ago, over all lists but the first; their tokens are not needed.
     *
     * <p>For another purpose than what is issued meanwhile, which supersedes its applicant's own.
     */
    private Map<Integer, List<Integer>> given(int certificates, int lists, Ids ids, FileKeys fileKeys)
            throws Exception {
        var indexes = indexes(certificates, lists);
        try (var root = stack.root()) {
            root.setAutoCommit(false);
            for (int at = 0; at < indexes.size(); at += BATCH) {
                insert(root, indexes.subList(at, Math.min(indexes.size(), at + BATCH)), ids, fileKeys);
                root.commit();
            }
        }
        var byList = new HashMap<Integer, List<Integer>>();
        indexes.forEach(one ->
                byList.computeIfAbsent(one.list(), list -> new ArrayList<>()).add(one.index()));
        return byList;
    }

    private List<Index> indexes(int certificates, int lists) throws SQLException {
        var indexes = new ArrayList<Index>();
        int each = (certificates + lists - 2) / (lists - 1);
        try (var root = stack.root();
                var select = root.prepareStatement(
                        "SELECT idx FROM status_entry WHERE state = 'TAKEN' AND list_no = ? ORDER BY position LIMIT ?")) {
            for (int list = 2; list <= lists && indexes.size() < certificates; list++) {
                // The product made some of the lists itself while they were filled: nothing of those is given out yet.
                stack.update("UPDATE status_entry SET state = 'TAKEN' WHERE state = 'FREE' AND list_no = " + list
                        + " ORDER BY position LIMIT " + each);
                select.setInt(1, list);
                select.setInt(2, Math.min(each, certificates - indexes.size()));
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        indexes.add(new Index(list, rows.getInt(1)));
                    }
                }
            }
        }
        return indexes;
    }

    private void insert(Connection root, List<Index> indexes, Ids ids, FileKeys fileKeys) throws SQLException {
        var files = indexes.stream().map(one -> new FileId(ids.next())).toList();
        fileKeys.createAll(files);
        var random = new java.security.SecureRandom();
        var at = LocalDateTime.ofInstant(from, ZoneOffset.UTC);
        try (var request = root.prepareStatement("""
                        INSERT INTO certificate_request
                          (id, applicant, audience, purpose, occasion, state, missing, asked, determination, round, registers,
                           received_at, missed_slots, reminders, shown_former, shown_licences, ended_at, version)
                        SELECT ?, applicant, audience, 'SITTING', 'NEW_HIRE', 'ISSUED', '', 0, 'NO_MATCHING_RECORD', 0, '',
                               ?, 0, 0, '', TRUE, ?, 0
                        FROM certificate_request LIMIT 1
                        """);
                var intent = root.prepareStatement("""
                        INSERT INTO certificate_intent
                          (id, request, number, list_no, idx, as_of, outcome, payload_ct, state, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, 'NO_MATCHING_RECORD', '', 'ISSUED', ?)
                        """);
                var certificate = root.prepareStatement("""
                        INSERT INTO certificate
                          (number, intent, request, applicant, audience, purpose, list_no, idx, kid, token_ct, state,
                           issued_at, expires_at)
                        SELECT ?, ?, id, applicant, audience, purpose, ?, ?, 'issuer-1', '', 'ISSUED', ?, ?
                        FROM certificate_request WHERE id = ?
                        """)) {
            for (int i = 0; i < indexes.size(); i++) {
                var id = Uuids.bytes(files.get(i).value());
                var number = CertificateNumber.random(random).digits();
                set(request, id, at, at);
                set(
                        intent,
                        id,
                        id,
                        number,
                        indexes.get(i).list(),
                        indexes.get(i).index(),
                        at,
                        at);
                set(
                        certificate,
                        number,
                        id,
                        indexes.get(i).list(),
                        indexes.get(i).index(),
                        at,
                        at.plusMonths(6),
                        id);
            }
            request.executeBatch();
            intent.executeBatch();
            certificate.executeBatch();
        }
    }

    private static void set(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    /** Until every list is signed as it stands now. */
    private void awaitSigned() throws SQLException, InterruptedException {
        while (stack.number("SELECT COUNT(*) FROM status_list WHERE signed_at IS NULL OR changes <> signed_changes")
                > 0) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void awaitVisible(Map<Integer, List<Integer>> ended) throws Exception {
        var keys = IssuerKeys.parse(get("/.well-known/jwks.json"));
        var give = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        for (var list : ended.entrySet()) {
            while (!says(list.getKey(), list.getValue(), keys)) {
                if (System.nanoTime() > give) {
                    throw new IllegalStateException("list " + list.getKey() + " does not say so");
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private boolean says(int number, List<Integer> ended, IssuerKeys keys) throws Exception {
        var uri = Samples.ISSUER.value() + "/v1/status-lists/" + number;
        var list = StatusListToken.read(get("/v1/status-lists/" + number), Samples.ISSUER, uri, keys, Instant.now())
                .list();
        for (int index : ended) {
            if (list.get(index) == 0) {
                return false;
            }
        }
        return true;
    }

    private String get(String path) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(stack.api.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        client.close();
    }
}
