package jp.mamori.registry.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import jp.mamori.migrations.local.LocalServerFailed;
import jp.mamori.registry.demo.identity.Door;
import jp.mamori.registry.demo.identity.Persona;
import jp.mamori.registry.demo.process.StartFailed;
import jp.mamori.registry.demo.walk.FirstRequest;
import jp.mamori.registry.demo.walk.Walk;
import jp.mamori.registry.demo.walk.WalkFailed;

/** Runs the demo until Ctrl-C, or performs the walk and ends; every failure is told in a line and exits with 1. */
public final class Demo {
    private static final PrintStream OUT = new PrintStream(System.out, true, UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, UTF_8);

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        System.setProperty("logback.configurationFile", "logback-demo.xml");
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) throws InterruptedException, IOException {
        try {
            DemoOptions options = DemoOptions.read(arguments);
            try (DemoStack stack = DemoStack.start(options, options.json() ? ERR : OUT)) {
                if (options.walk()) {
                    new Walk(
                                    stack.apiUrl(),
                                    stack.portalUrl(),
                                    stack::issuer,
                                    stack::clientAssertion,
                                    stack.command()::run,
                                    OUT)
                            .run();
                } else if (options.json()) {
                    OUT.println(json(stack));
                    System.in.transferTo(PrintStream.nullOutputStream());
                } else {
                    FirstRequest.make(stack.apiUrl(), stack::issuer, stack::clientAssertion);
                    OUT.print(welcome(stack));
                    Thread.currentThread().join();
                }
            }
            return 0;
        } catch (StartFailed | LocalServerFailed | WalkFailed e) {
            ERR.println("mamori demo: " + e.getMessage());
            return 1;
        }
    }

    private static String json(DemoStack stack) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("portal", stack.portalUrl());
        answer.put("api", stack.apiUrl());
        Arrays.stream(Door.values())
                .forEach(door -> answer.put(door.name().toLowerCase(Locale.ROOT), stack.issuer(door)));
        answer.put(
                "personas",
                Personas.all().stream()
                        .map(one -> Map.of(
                                "subject", one.subject(),
                                "door", one.door().name().toLowerCase(Locale.ROOT),
                                "name", one.name(),
                                "about", one.english()))
                        .toList());
        return JSONObjectUtils.toJSONString(answer);
    }

    private static String welcome(DemoStack stack) {
        var text = new StringBuilder();
        text.append("\nThe demo runs. Everybody in it is invented. Ctrl-C ends it.\n\n")
                .append("  Pages  ")
                .append(stack.portalUrl())
                .append("/\n")
                .append("  API    ")
                .append(stack.apiUrl())
                .append("/\n\n")
                .append("Sign in on the pages as one of these; there is no password.\n");
        for (Door door : Door.values()) {
            text.append("\n  ")
                    .append(door.name().charAt(0))
                    .append(door.name().substring(1).toLowerCase(Locale.ROOT))
                    .append('\n');
            for (Persona persona : Personas.all()) {
                if (persona.door() == door) {
                    text.append("    ")
                            .append(persona.name())
                            .append("  ")
                            .append(persona.japanese())
                            .append(" / ")
                            .append(persona.english())
                            .append('\n');
                }
            }
        }
        return text.append('\n').toString();
    }
}
