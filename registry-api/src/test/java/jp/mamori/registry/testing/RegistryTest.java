package jp.mamori.registry.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the running registry.
 *
 * <p>Constructor and method parameters are filled: {@link Registry}, {@link TestApi}, {@link Rows}, {@link Organisations},
 * {@link EveryInsertFails}, {@link TestIdentityProvider} or any bean.
 * Before the class all but reference tables are emptied and the clock is set to {@link TestClock#START}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RegistryExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface RegistryTest {}
