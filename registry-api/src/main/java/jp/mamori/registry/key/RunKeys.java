package jp.mamori.registry.key;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamori.registry.audit.gate.CannotLog;
import jp.mamori.registry.platform.CommandContext;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyLife.Outcome;
import jp.mamori.registry.platform.key.KeyRing;

/**
 * {@code ./mamori keys}: the life of the keys of the registry whose settings are in the environment.
 *
 * <p>Ends with 0 when it was done, 1 when the step is not allowed now, 2 when it was asked wrongly or could not begin.
 */
public final class RunKeys {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int BAD_USAGE = 2;

    private final ApplicationContext context;
    private final PrintStream out;
    private final PrintStream err;

    RunKeys(ApplicationContext context, PrintStream out, PrintStream err) {
        this.context = context;
        this.out = out;
        this.err = err;
    }

    /** Says that the command line cannot be understood. */
    private static final class WrongUsage extends Exception {
        private static final long serialVersionUID = 1L;

        WrongUsage(String message) {
            super(message);
        }
    }

    public static void main(String[] words) {
        CommandContext.quiet();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            parse(words);
        } catch (WrongUsage e) {
            System.exit(wrong(System.err, e));
        }
        System.exit(started(words, out));
    }

    private static int started(String[] words, PrintStream out) {
        try (var context = CommandContext.open()) {
            return new RunKeys(context, out, System.err).run(words);
        } catch (BeanContextException e) {
            System.err.println("mamori keys: could not begin: " + CommandContext.why(e));
            return BAD_USAGE;
        }
    }

    int run(String... words) {
        try {
            var step = parse(words);
            return step.isEmpty() ? list() : take(step.getFirst());
        } catch (WrongUsage e) {
            return wrong(err, e);
        } catch (CannotLog e) {
            err.println("mamori keys: nothing was done, because it could not be logged");
            return REFUSED;
        } catch (IllegalStateException e) {
            err.println("mamori keys: " + e.getMessage());
            return REFUSED;
        }
    }

    private static int wrong(PrintStream err, WrongUsage wrong) {
        err.println("mamori keys: " + wrong.getMessage() + " (./mamori keys --help says more)");
        return BAD_USAGE;
    }

    private int list() {
        context.getBean(ListKeys.class).lines().forEach(out::println);
        return DONE;
    }

    private int take(KeyStep step) {
        var outcome = context.getBean(TakeKeyStep.class).take(step);
        context.getBean(KeyRing.class).forget();
        if (outcome instanceof Outcome.Done(var key)) {
            out.println(KeyWords.done(key));
            return DONE;
        }
        err.println("mamori keys: " + KeyWords.refused(outcome));
        return REFUSED;
    }

    /** No step is the list. */
    private static List<KeyStep> parse(String... words) throws WrongUsage {
        if (words.length == 0) {
            throw new WrongUsage("what is to be done?");
        }
        var rest = Arrays.asList(words).subList(1, words.length);
        return switch (words[0]) {
            case "list" -> {
                count(rest, 0);
                yield List.of();
            }
            case "generate" -> List.of(new KeyStep.Generate(kind(count(rest, 1).getFirst())));
            case "publish" -> List.of(new KeyStep.Publish(alias(count(rest, 1))));
            case "activate" -> List.of(new KeyStep.Activate(alias(count(rest, 1))));
            case "retire" -> List.of(new KeyStep.Retire(alias(count(rest, 1))));
            case "compromise" -> List.of(compromise(count(rest, 3)));
            default -> throw new WrongUsage("what is " + words[0] + "?");
        };
    }

    private static List<String> count(List<String> rest, int wanted) throws WrongUsage {
        if (rest.size() != wanted) {
            throw new WrongUsage(rest.size() < wanted ? "something is missing" : "what is " + rest.getLast() + "?");
        }
        return rest;
    }

    private static KeyKind kind(String text) throws WrongUsage {
        return KeyKind.ofPrefix(text)
                .orElseThrow(() -> new WrongUsage(
                        text.equals("epoch")
                                ? "epoch keys are made, changed and destroyed every night by themselves"
                                : "there is no kind of key '" + text + "'; there are " + kinds()));
    }

    private static String kinds() {
        return Stream.of(KeyKind.values()).map(KeyKind::prefix).collect(Collectors.joining(", "));
    }

    private static String alias(List<String> rest) throws WrongUsage {
        var text = rest.getFirst();
        return KeyStep.alias(text).orElseThrow(() -> new WrongUsage("a key is named such as issuer-2, not " + text));
    }

    private static KeyStep compromise(List<String> rest) throws WrongUsage {
        if (!rest.get(1).equals("--from")) {
            throw new WrongUsage("what is " + rest.get(1) + "?");
        }
        try {
            return new KeyStep.Compromise(alias(rest), Instant.parse(rest.get(2)));
        } catch (DateTimeException e) {
            throw new WrongUsage("an instant looks like 2026-11-22T09:30:00Z, not " + rest.get(2));
        }
    }
}
