package jp.mamori.registry.demo.data;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.function.Function;
import jp.mamori.registry.demo.identity.Door;

@Singleton
@Requires(env = "demo")
public class LoadDemoData {
    public void load(DataSize size, Function<Door, String> issuer) {}
}
