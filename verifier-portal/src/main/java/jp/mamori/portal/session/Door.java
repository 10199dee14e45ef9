package jp.mamori.portal.session;

import java.util.Optional;

/** A door of the portal: who comes in by it, through which identity provider, and to which pages. */
public enum Door {
    APPLICANT("applicant", "/apply"),
    EMPLOYER("employer", "/hire"),
    BOARD("board", "/board");

    private final String client;
    private final String home;

    Door(String client, String home) {
        this.client = client;
        this.home = home;
    }

    /** The name of the OpenID Connect client, which is the registry's name of the provider too. */
    public String client() {
        return client;
    }

    public String home() {
        return home;
    }

    public static Optional<Door> ofClient(String client) {
        for (Door door : values()) {
            if (door.client.equals(client)) {
                return Optional.of(door);
            }
        }
        return Optional.empty();
    }

    /** The door that a path lies behind; empty for open pages. */
    public static Optional<Door> ofPath(String path) {
        for (Door door : values()) {
            if (path.equals(door.home) || path.startsWith(door.home + "/")) {
                return Optional.of(door);
            }
        }
        return Optional.empty();
    }
}
