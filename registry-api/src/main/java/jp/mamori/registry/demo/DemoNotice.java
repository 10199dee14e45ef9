package jp.mamori.registry.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Says in each answer of the API that it comes from a demo. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(env = "demo")
class DemoNotice {
    static final String HEADER = "Mamori-Demo";

    @ResponseFilter
    void mark(MutableHttpResponse<?> answer) {
        answer.header(HEADER, "everything-here-is-invented");
    }
}
