package jp.mamori.registry.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The log as production writes it. */
class StructuredLogTest {
    @Test
    void each_event_is_one_line_of_json_with_the_requests_id() throws Exception {
        var line = written("a job took {} ms", 17);
        assertThat(line).endsWith("\n").containsOnlyOnce("\n");
        var event = parsed(line);
        assertThat(event.at("/mdc/requestId").asText()).isEqualTo("0123456789abcdef01234567");
        assertThat(event.at("/level").asText()).isEqualTo("ERROR");
        assertThat(event.at("/loggerName").asText()).isEqualTo("jobs");
        assertThat(event.at("/formattedMessage").asText()).isEqualTo("a job took 17 ms");
        assertThat(event.at("/timestamp").isNumber()).isTrue();
    }

    @Test
    void a_line_break_in_a_message_forges_no_event() throws Exception {
        var line = written("name\n{\"level\":\"INFO\"}");
        assertThat(line).containsOnlyOnce("\n");
        assertThat(parsed(line).at("/formattedMessage").asText()).contains("\n");
    }

    private static JsonNode parsed(String line) throws IOException {
        return new JsonMapper().readTree(line);
    }

    private static String written(String message, Object... arguments) throws Exception {
        var context = new LoggerContext();
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(StructuredLogTest.class.getResource("/logback.xml"));
        var root = context.getLogger("ROOT");
        var encoder = ((OutputStreamAppender<ILoggingEvent>) root.getAppender("out")).getEncoder();
        var event = new LoggingEvent(
                "caller", context.getLogger("jobs"), ch.qos.logback.classic.Level.ERROR, message, null, arguments);
        event.setMDCPropertyMap(Map.of("requestId", "0123456789abcdef01234567"));
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
