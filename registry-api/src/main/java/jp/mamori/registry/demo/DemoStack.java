package jp.mamori.registry.demo;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.mamori.migrations.local.LocalServers;
import jp.mamori.migrations.local.ServerSettings;
import jp.mamori.registry.demo.data.LoadDemoData;
import jp.mamori.registry.demo.identity.ClientKey;
import jp.mamori.registry.demo.identity.Door;
import jp.mamori.registry.demo.identity.IdentityProvider;
import jp.mamori.registry.demo.process.ClassPaths;
import jp.mamori.registry.demo.process.Guard;
import jp.mamori.registry.demo.process.OperatorCommand;
import jp.mamori.registry.demo.process.Ports;
import jp.mamori.registry.demo.process.ServiceProcess;
import jp.mamori.registry.demo.process.StartFailed;
import org.jspecify.annotations.Nullable;

/** A running demo: two databases, the sign-in, the API and the portal; closing it ends them all, last started first. */
public final class DemoStack implements AutoCloseable {
    private final DemoOptions options;
    private final PrintStream progress;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private @Nullable ClientKey clientKey;

    private DemoStack(DemoOptions options, PrintStream progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Starts everything and returns when both services are healthy; a {@link StartFailed} leaves nothing running. */
    static DemoStack start(DemoOptions options, PrintStream progress) {
        var stack = new DemoStack(options, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "end-demo"));
        try {
            options.ports().requireFree();
            stack.startAll();
            return stack;
        } catch (IOException e) {
            stack.close();
            throw new StartFailed("the demo could not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stack.close();
            throw new StartFailed("interrupted while starting", e);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** The portal's address. */
    String portalUrl() {
        return "http://127.0.0.1:" + options.ports().portal();
    }

    /** The API's address. */
    String apiUrl() {
        return "http://127.0.0.1:" + options.ports().api();
    }

    /** The address of a door's sign-in. */
    String issuer(Door door) {
        return options.keycloak() == null
                ? "http://127.0.0.1:" + options.ports().identity() + "/"
                        + door.name().toLowerCase(Locale.ROOT)
                : SignIn.keycloak(options.keycloak()).issuer().apply(door);
    }

    /** What proves to a token endpoint that the portal asks. */
    String clientAssertion(String tokenEndpoint) {
        return Objects.requireNonNull(clientKey).assertion(StackSettings.CLIENT, tokenEndpoint, Instant.now());
    }

    /** Runs commands with the settings of this demo's registry. */
    OperatorCommand command() {
        return new OperatorCommand(ClassPaths.java(options.classPaths().api(), "-Xmx256m"), options.state());
    }

    private void startAll() throws IOException, InterruptedException {
        DemoState state = DemoState.open(options.state(), options.fresh());
        clientKey = ClientKey.open(state.clientKeys(), state.keystorePassword());
        Guard guard = keep(Guard.start(
                ClassPaths.java(System.getProperty("java.class.path"), "-Xmx24m"),
                state.folder().resolve("guard.log")));
        progress.println("Starting MySQL");
        // A demo may lose its last second in a power cut, and fills four times as fast for it.
        LocalServers servers = keep(LocalServers.start(
                state.folder(), ServerSettings.forDemo().withFlags("--innodb-flush-log-at-trx-commit=2")));
        guard.watch(servers.registry().pid());
        guard.watch(servers.vault().pid());
        SignIn signIn = options.keycloak() == null ? ownSignIn() : SignIn.keycloak(options.keycloak());
        var settings = new StackSettings(state, options.ports(), servers, signIn);
        if (!state.isLoaded(options.size())) {
            load(settings, signIn);
            state.markLoaded(options.size());
        }
        startServices(settings, guard);
    }

    private SignIn ownSignIn() {
        int port = options.ports().identity();
        try {
            var provider = keep(IdentityProvider.start(
                    port, Personas.all(), URI.create(portalUrl() + StackSettings.CLIENT_KEYS), Clock.systemUTC()));
            return new SignIn(provider::issuer, provider::keys, false);
        } catch (IOException e) {
            throw new StartFailed("port " + port + " on 127.0.0.1 is in use; end what uses it and try again", e);
        }
    }

    private void load(StackSettings settings, SignIn signIn) throws IOException {
        progress.println("Inventing " + options.size().dispositions() + " dispositions and "
                + options.size().employers() + " employers; the next start is quicker");
        Map<String, Object> properties = new HashMap<>(settings.api());
        properties.put("mamori.jobs.enabled", "false");
        try (var context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .environments("demo")
                .properties(properties)
                .banner(false)
                .start()) {
            context.getBean(LoadDemoData.class).load(options.size(), signIn.issuer());
        }
    }

    private void startServices(StackSettings settings, Guard guard) throws IOException, InterruptedException {
        progress.println("Starting the API and the portal");
        Ports ports = options.ports();
        ServiceProcess api = keep(ServiceProcess.start(
                "api",
                ClassPaths.java(options.classPaths().api(), "-Xmx512m"),
                "jp.mamori.registry.Application",
                settings.composeFile("registry-api/compose/api.yml"),
                settings.api(),
                URI.create("http://127.0.0.1:" + ports.api() + "/health"),
                settings.state().folder()));
        guard.watch(api.pid());
        ServiceProcess portal = keep(ServiceProcess.start(
                "portal",
                ClassPaths.java(options.classPaths().portal(), "-Xmx384m"),
                "jp.mamori.portal.Application",
                settings.composeFile("verifier-portal/compose/portal.yml"),
                settings.portal(),
                URI.create("http://127.0.0.1:" + ports.portal() + "/health"),
                settings.state().folder()));
        guard.watch(portal.pid());
        api.awaitHealth();
        portal.awaitHealth();
    }

    private synchronized <T extends AutoCloseable> T keep(T started) {
        running.push(started);
        return started;
    }

    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                progress.println("While ending: " + e.getMessage());
            }
        }
    }
}
