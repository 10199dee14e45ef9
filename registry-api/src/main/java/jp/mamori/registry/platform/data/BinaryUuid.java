package jp.mamori.registry.platform.data;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A row's component or a query's parameter of type UUID that is {@code BINARY(16)} in the database. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TypeDef(type = DataType.BYTE_ARRAY, converter = UuidColumn.class)
public @interface BinaryUuid {}
