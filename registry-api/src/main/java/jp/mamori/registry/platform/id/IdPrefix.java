package jp.mamori.registry.platform.id;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the prefix of an {@link Id} outside the service and stores it as {@code BINARY(16)}.
 *
 * <p>Three lower-case letters, without the underscore: {@code dsp}, {@code req}, {@code org}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Introspected
@Serdeable.Serializable(using = IdSerde.class)
@Serdeable.Deserializable(using = IdSerde.class)
@TypeDef(type = DataType.BYTE_ARRAY, converter = IdColumn.class)
public @interface IdPrefix {
    String value();
}
