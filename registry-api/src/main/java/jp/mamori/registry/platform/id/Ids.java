package jp.mamori.registry.platform.id;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Makes UUIDv7 keys (RFC 9562 section 5.7); ascending within one process, also within one millisecond. */
@Singleton
public class Ids {
    private final TimeOrderedEpochFactory factory;

    Ids(Clock clock) {
        factory = TimeOrderedEpochFactory.builder()
                .withTimeFunction(clock::millis)
                .build();
    }

    public UUID next() {
        return factory.create();
    }
}
