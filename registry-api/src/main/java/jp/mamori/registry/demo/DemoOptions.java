package jp.mamori.registry.demo;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import jp.mamori.registry.demo.data.DataSize;
import jp.mamori.registry.demo.process.ClassPaths;
import jp.mamori.registry.demo.process.Ports;
import jp.mamori.registry.demo.process.StartFailed;
import org.jspecify.annotations.Nullable;

/**
 * What the demo was asked to do.
 *
 * @param fresh begin again with new data
 * @param walk perform the whole job, then end
 * @param json for a program: answer one line of JSON when all is ready, and end when standard input ends
 * @param keycloak address of the Keycloak where people sign in; null: at the demo's own sign-in
 * @param state folder that keeps databases, keystore and logs
 */
record DemoOptions(
        boolean fresh,
        boolean walk,
        boolean json,
        @Nullable String keycloak,
        Path state,
        Ports ports,
        DataSize size,
        ClassPaths classPaths) {

    static DemoOptions read(String[] arguments) {
        boolean fresh = false;
        boolean walk = false;
        boolean json = false;
        Ports ports = Ports.USUAL;
        String keycloak = null;
        DataSize size = DataSize.FULL;
        Path state = usualState();
        ClassPaths paths = ClassPaths.packaged(root());
        for (String argument : arguments) {
            switch (argument) {
                case "--fresh" -> fresh = true;
                case "--walk" -> walk = true;
                case "--json" -> json = true;
                case "--free-ports" -> ports = Ports.free();
                case "--small" -> size = DataSize.SMALL;
                default -> {
                    Optional<String> folder = value(argument, "--state=");
                    Optional<String> api = value(argument, "--api-class-path=");
                    Optional<String> portal = value(argument, "--portal-class-path=");
                    Optional<String> identity = value(argument, "--keycloak=");
                    Optional<String> three = value(argument, "--ports=");
                    if (folder.isEmpty()
                            && api.isEmpty()
                            && portal.isEmpty()
                            && identity.isEmpty()
                            && three.isEmpty()) {
                        throw new StartFailed("there is no option " + argument);
                    }
                    state = folder.map(Path::of).orElse(state).toAbsolutePath();
                    keycloak = identity.orElse(keycloak);
                    ports = three.map(Ports::of).orElse(ports);
                    paths = new ClassPaths(api.orElse(paths.api()), portal.orElse(paths.portal()));
                }
            }
        }
        return new DemoOptions(fresh, walk, json, keycloak, state, ports, size, paths);
    }

    private static Optional<String> value(String argument, String name) {
        return argument.startsWith(name) ? Optional.of(argument.substring(name.length())) : Optional.empty();
    }

    private static Path root() {
        return Path.of(System.getProperty("mamori.root", new File("").getAbsolutePath()));
    }

    private static Path usualState() {
        @Nullable String home = System.getenv("XDG_STATE_HOME");
        Path base = home == null || home.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "state")
                : Path.of(home);
        return base.resolve("mamori").resolve("demo");
    }
}
