package jp.mamori.registry.disposition.content;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.body.ContentJson;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.problem.Violations;

/** Makes contents of request bodies, as the routes do, on 1 June 2026. */
@Singleton
public class ContentOf {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final ObjectMapper mapper;
    private final PublicIds ids;

    ContentOf(ObjectMapper mapper, PublicIds ids) {
        this.mapper = mapper;
        this.ids = ids;
    }

    /** The content of a body that is right. */
    public Content json(Map<String, Object> body) {
        var violations = new Violations();
        return ReadContent.read(read(body), "", TODAY, ids, violations)
                .orElseThrow(() -> new AssertionError(violations.found().toString()));
    }

    /** The content as it is read again from what was written of it. */
    Content written(ContentJson json) {
        var violations = new Violations();
        return ReadContent.read(json, "", TODAY, ids, violations)
                .orElseThrow(() -> new AssertionError(violations.found().toString()));
    }

    /** What is wrong with a body: pointer and code of each. */
    Violations wrong(Map<String, Object> body) {
        var violations = new Violations();
        ReadContent.read(read(body), "", TODAY, ids, violations);
        return violations;
    }

    private ContentJson read(Map<String, Object> body) {
        try {
            return mapper.readValue(mapper.writeValueAsBytes(body), ContentJson.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
