package jp.mamori.portal.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.uri.UriMatchTemplate;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The portal as it runs, on a free port, with a registry and a provider of the test beside it. */
public final class Portal implements AutoCloseable {
    public static final String ISSUER = "https://demo.mamori.example";
    public final FakeRegistry registry = new FakeRegistry();
    public final FakeProvider provider = new FakeProvider();
    private final EmbeddedServer server;

    public Portal() {
        this(Clock.systemUTC(), Map.of());
    }

    /** With a clock of the test's own and some settings more. */
    public Portal(Clock clock, Map<String, String> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "micronaut.server.port", "-1", "mamori.api-url", registry.uri().toString(), "mamori.issuer", ISSUER));
        for (String door : List.of("applicant", "employer", "board")) {
            String client = "micronaut.security.oauth2.clients." + door;
            settings.put(client + ".client-id", "mamori-portal");
            settings.put(client + ".client-secret", "not-a-secret");
            settings.put(client + ".openid.issuer", provider.issuer(door));
        }
        settings.putAll(more);
        var context = ApplicationContext.builder()
                .properties(settings)
                .singletons(clock)
                .start();
        server = context.getBean(EmbeddedServer.class).start();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    /** The addresses of all pages, as the controllers declare them. */
    public List<UriMatchTemplate> pages() {
        return server.getApplicationContext()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .filter(route -> route.getDeclaringType().getPackageName().startsWith("jp.mamori.portal"))
                .map(UriRouteInfo::getUriMatchTemplate)
                .toList();
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** A browser's page of somebody who has come in by a door of the sample registry; "open" is nobody. */
    public Page signedIn(BrowserContext context, String door) {
        Page page = context.newPage();
        if (!door.equals("open")) {
            SampleRegistry.signIn(registry, door);
            page.navigate(uri("/oauth/login/" + door).toString());
        }
        return page;
    }

    public Visit visit() {
        return new Visit(this);
    }

    @Override
    public void close() {
        server.close();
        server.getApplicationContext().close();
        registry.close();
        provider.close();
    }
}
