package jp.mamori.registry.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.id.PublicIds;

/**
 * The API over HTTP, as one caller; each answer is held against the API's description.
 *
 * <p>{@code api.as(SATO).post("/v1/dispositions").json(body).idempotencyKey("k1").send()}
 */
public final class TestApi {
    private static final JsonMapper JSON = new JsonMapper();

    private final Registry registry;
    private final URI uri;
    private final HttpClient client;
    private final String token;
    private final String organisation;

    TestApi(Registry registry) {
        this(registry, registry.uri(), HttpClient.newHttpClient(), null, null);
    }

    private TestApi(Registry registry, URI uri, HttpClient client, String token, String organisation) {
        this.registry = registry;
        this.uri = uri;
        this.client = client;
        this.token = token;
        this.organisation = organisation;
    }

    /** The same at another node of the registry. */
    public TestApi at(URI node) {
        return new TestApi(registry, node, client, token, organisation);
    }

    /** The registry it speaks to. */
    public Registry registry() {
        return registry;
    }

    /** Signs a persona in through {@code POST /v1/sessions}. */
    public TestApi as(Persona persona) {
        var answer = signIn(persona);
        if (answer.status() != 200) {
            throw new AssertionError(persona.sub() + " cannot sign in: " + answer);
        }
        return withToken(answer.at("/token"));
    }

    public Answer signIn(Persona persona) {
        var idToken = registry.identityProvider()
                .idToken(persona, registry.bean(TestClock.class).instant());
        return post("/v1/sessions")
                .json(Map.of("provider", persona.provider(), "idToken", idToken))
                .send();
    }

    public TestApi withToken(String bearer) {
        return new TestApi(registry, uri, client, bearer, organisation);
    }

    /** Sends {@code Mamori-Organisation} with each request. */
    public TestApi actingFor(OrganisationId acting) {
        return new TestApi(
                registry, uri, client, token, registry.bean(PublicIds.class).text(acting));
    }

    public TestRequest get(String path) {
        return request("GET", path);
    }

    public TestRequest post(String path) {
        return request("POST", path);
    }

    public TestRequest put(String path) {
        return request("PUT", path);
    }

    public TestRequest request(String method, String path) {
        var request = new TestRequest(registry, uri, client, method, path);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (organisation != null) {
            request.header("Mamori-Organisation", organisation);
        }
        return request;
    }

    static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
