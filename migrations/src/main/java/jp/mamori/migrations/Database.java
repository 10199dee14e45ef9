package jp.mamori.migrations;

/** The two databases of the registry, each with its own migrations, grants and history. */
public enum Database {
    /** Dispositions, people, certificates, checks and their audit. */
    REGISTRY("registry"),
    /** The wrapped data keys of the files, on a server of its own with short-lived backups. */
    VAULT("vault");

    private final String label;

    Database(String label) {
        this.label = label;
    }

    /** Its name in lower case, as it stands in options, accounts and folders. */
    public String label() {
        return label;
    }

    String migrations() {
        return "db/" + label;
    }

    String grants() {
        return "db/" + label + "/grants.conf";
    }
}
