package jp.mamori.benchmarks.screening;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import jp.mamori.migrations.local.LocalMySql;
import jp.mamori.migrations.local.LocalServers;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.Subjects;
import jp.mamori.registry.person.matchkey.MatchKeys;
import jp.mamori.registry.person.matchkey.Side;
import jp.mamori.registry.person.screening.Persons;
import jp.mamori.registry.person.screening.Screened;
import jp.mamori.registry.person.screening.Screening;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.Ids;

/** The registry's own beans on two temporary databases. */
final class Rig implements AutoCloseable {
    private static final int LOADERS = 4;
    private static final int BATCH = 100;
    private static final Actor ACTOR = Actor.job("bench");

    private final LocalServers servers;
    private final ApplicationContext context;
    private final TransactionOperations<Connection> transactions;

    @SuppressWarnings("unchecked")
    private Rig(LocalServers servers, ApplicationContext context) {
        this.servers = servers;
        this.context = context;
        transactions = context.getBean(TransactionOperations.class, Qualifiers.byName("default"));
    }

    static Rig start() throws Exception {
        var servers = LocalServers.startTemporary();
        var settings = new HashMap<String, Object>();
        add(settings, "default", servers.registry());
        add(settings, "vault", servers.vault());
        Path keystore = Files.createTempDirectory("mamori-bench").resolve("keystore.p12");
        settings.put("mamori.keystore.path", keystore.toString());
        settings.put("mamori.keystore.password", "only-for-benchmarks");
        settings.put("mamori.keystore.create", true);
        settings.put("mamori.jobs.enabled", false);
        settings.put("mamori.issuer", "https://registry.example");
        return new Rig(servers, ApplicationContext.run(settings));
    }

    private static void add(Map<String, Object> settings, String name, LocalMySql database) {
        settings.put("datasources." + name + ".url", database.jdbcUrl());
        settings.put("datasources." + name + ".username", database.user());
        settings.put("datasources." + name + ".password", database.password());
        settings.put("datasources." + name + ".connection-timeout", 30_000);
    }

    /** Records persons as approvals do, several at once. */
    void load(List<Person> persons) throws Exception {
        var keys = context.getBean(FileKeys.class);
        var ids = context.getBean(Ids.class);
        var recorded = context.getBean(Persons.class);
        try (var loaders = Executors.newFixedThreadPool(LOADERS)) {
            for (int from = 0; from < persons.size(); from += BATCH) {
                var batch = persons.subList(from, Math.min(from + BATCH, persons.size()));
                loaders.submit(() -> {
                    var files =
                            batch.stream().map(person -> new FileId(ids.next())).toList();
                    files.forEach(keys::create);
                    transactions.executeWrite(status -> {
                        for (int i = 0; i < batch.size(); i++) {
                            recorded.record(files.get(i), Side.REGISTER, batch.get(i));
                        }
                        return null;
                    });
                });
            }
        }
    }

    /** A screening as a request has it: one transaction, with its events. */
    Screened screen(Person person) {
        return transactions.executeWrite(
                status -> context.getBean(Screening.class).screen(person, Side.REGISTER, ACTOR, Screening.FOR_REQUEST));
    }

    /** Only keys and the one look-up; tells how many files share a key. */
    int lookUp(Person person) {
        return transactions.executeRead(status -> context.getBean(MatchKeys.class)
                .find(Subjects.of(person), Side.REGISTER)
                .size());
    }

    long persons() throws Exception {
        try (var root = servers.registry().connectAsRoot();
                var statement = root.createStatement();
                var row = statement.executeQuery("SELECT COUNT(*) FROM person_record")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws Exception {
        context.close();
        servers.close();
    }
}
