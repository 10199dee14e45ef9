package jp.mamori.registry.platform.openapi;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.web.router.Router;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The routes behind the described operations.
 *
 * <p>The generator leaves a variable that takes the rest of a path, {@code {+path}}, out of the path.
 */
final class DescribedRoutes {
    private static final Pattern REST = Pattern.compile("/\\{\\+([^}]+)}$");

    private final Map<String, AnnotationMetadata> routes = new HashMap<>();
    private final Map<String, String> rests = new HashMap<>();

    DescribedRoutes(Router router) {
        router.uriRoutes().forEach(route -> {
            var path = route.getUriMatchTemplate().toPathString();
            var rest = REST.matcher(path);
            if (rest.find()) {
                path = path.substring(0, rest.start());
                rests.put(path, rest.group(1));
            }
            routes.putIfAbsent(key(route.getHttpMethodName(), path), route.getAnnotationMetadata());
        });
    }

    /** What is written on the route of an operation. */
    AnnotationMetadata of(String method, String path) {
        var route = routes.get(key(method, path));
        if (route == null) {
            throw new IllegalStateException("no route for the described " + method + " " + path);
        }
        return route;
    }

    /** The paths that a variable follows, with its name. */
    Map<String, String> rests() {
        return Map.copyOf(rests);
    }

    private static String key(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }
}
