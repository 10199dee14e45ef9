package jp.mamori.registry.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What the API answered. */
public record Answer(int status, HttpHeaders headers, byte[] body) {
    private static final JsonMapper JSON = new JsonMapper();

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text(), e);
        }
    }

    /** The member at a JSON pointer as text; empty where there is none. */
    public String at(String pointer) {
        return json().at(pointer).asText("");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The version in the entity tag. */
    public long version() {
        return Long.parseLong(header("ETag").replace("\"", ""));
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
