package jp.mamori.registry.demo.walk;

import java.util.function.Function;
import jp.mamori.registry.audit.fsck.RunFsck;
import jp.mamori.registry.certificate.inspect.RunInspection;
import jp.mamori.registry.demo.process.OperatorCommand;

/** What the registry's operator does in the walk: looks whether what the others left behind is whole. */
final class OperatorWalk {
    private final Steps steps;
    private final Function<Class<?>, OperatorCommand.Ended> command;

    OperatorWalk(Steps steps, Function<Class<?>, OperatorCommand.Ended> command) {
        this.steps = steps;
        this.command = command;
    }

    void inspectsEveryCertificate() {
        runs("./mamori certificates check", RunInspection.class);
    }

    void checksTheLog() {
        runs("./mamori audit fsck", RunFsck.class);
    }

    private void runs(String name, Class<?> main) {
        steps.does("Operator", "runs " + name, () -> {
            OperatorCommand.Ended ended = command.apply(main);
            if (ended.code() != 0) {
                throw new WalkFailed(name + " ended with " + ended.code() + ":\n" + ended.told());
            }
            return new Steps.Got<>(ended, ended.told());
        });
    }
}
