package jp.mamori.registry.key;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import jp.mamori.certificate.verify.CertificateVerifier;
import jp.mamori.certificate.verify.Expected;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.platform.crypto.KeystoreSettings;
import jp.mamori.registry.platform.job.Jobs;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyRing;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.TestClock;

/** A node of the registry whose keys that sign live in a hardware module; the registry's other node has its file only. */
final class ModuleNode implements AutoCloseable {
    private final Registry registry;
    private final Cases cases;
    private final TestClock clock;
    private final Path file;
    private final char[] password;
    private final ApplicationContext context;
    private final URI uri;

    /**
     * Starts it.
     *
     * @param folder for its keystore, a copy of the registry's
     * @param module configuration of the module
     */
    ModuleNode(Registry registry, Cases cases, Path folder, String module) throws Exception {
        this(registry, cases, folder, module, SoftToken.PIN);
    }

    ModuleNode(Registry registry, Cases cases, Path folder, String module, String pin) throws Exception {
        this.registry = registry;
        this.cases = cases;
        this.clock = registry.bean(TestClock.class);
        var settings = registry.bean(KeystoreSettings.class);
        this.file = folder.resolve("keystore.p12");
        this.password = settings.password().toCharArray();
        Files.copy(Path.of(settings.path()), file);
        forgetWhatOtherTestsMade();
        var epochKeys = Path.of(settings.path()).resolveSibling("epoch-keys.p12");
        context = registry.another(Map.of(
                "mamori.keystore.path",
                file.toString(),
                "mamori.epoch-keys.path",
                epochKeys.toString(),
                "mamori.keystore.module",
                module,
                "mamori.keystore.pin",
                pin));
        uri = context.getBean(EmbeddedServer.class).start().getURI();
    }

    /** So that the keys of the ceremony are made in the module. */
    private void forgetWhatOtherTestsMade() throws Exception {
        var keys = keysInFile();
        for (var alias : Collections.list(keys.aliases())) {
            if (alias.matches("(issuer|receipt|document)-[0-9]+") && !alias.endsWith("-1")) {
                keys.deleteEntry(alias);
            }
        }
        try (var out = Files.newOutputStream(file)) {
            keys.store(out, password);
        }
    }

    KeyStore keysInFile() throws Exception {
        return KeyStore.getInstance(file.toFile(), password);
    }

    URI uri() {
        return uri;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void runs(String job) {
        bean(TestClock.class).set(clock.instant());
        bean(KeyRing.class).forget();
        bean(Jobs.class).runNow(job);
    }

    /** Makes the next keys that sign in the module and has them take over; answers their number. */
    int takesOver() {
        int number = 1 + bean(KeyRing.class).now().of(KeyKind.ISSUER).size();
        for (var kind : new KeyKind[] {KeyKind.ISSUER, KeyKind.RECEIPT, KeyKind.DOCUMENT}) {
            ceremony("generate " + kind.prefix(), "publish " + kind.alias(number), "activate " + kind.alias(number));
        }
        return number;
    }

    private void ceremony(String... commands) {
        var ceremony = new Ceremony(context, bean(TestClock.class));
        for (var command : commands) {
            bean(TestClock.class).set(clock.instant());
            ceremony.done(command);
            clock.advance(Duration.ofMinutes(11));
        }
        registry.bean(KeyRing.class).forget();
    }

    /** A request that the next run of the issuing job issues. */
    String waitingForIssue(Persona person) {
        cases.declaresNothingElse(person);
        var request = cases.asks(person);
        cases.atSlot(person, request);
        cases.accepts(person, request);
        cases.setClock(Instant.parse(cases.reads(person, request).at("/issueOn")));
        return request;
    }

    String outcome(String certificate) {
        bean(TestClock.class).set(clock.instant());
        return bean(CertificateVerifier.class)
                .verify(certificate, Expected.nothing())
                .outcome()
                .name();
    }

    @Override
    public void close() {
        context.close();
    }
}
