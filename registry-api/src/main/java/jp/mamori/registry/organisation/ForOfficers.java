package jp.mamori.registry.organisation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The route may be called by officers with one of these roles in the organisation for which they act.
 *
 * <p>The only place that says so: {@code Officers.acting} enforces it, the API's description shows it.
 * On the class for all its routes, or on each route; never on both, for the framework would add them up.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ForOfficers {
    Role[] value();
}
