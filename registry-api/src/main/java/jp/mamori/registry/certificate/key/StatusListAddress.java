package jp.mamori.registry.certificate.key;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.mamori.certificate.Issuer;

/**
 * The address of one of our status lists, as certificates name it.
 *
 * <p>{@code {iss}/v1/status-lists/{number}}, numbers from 1.
 * It is a name first: verifiers get the list from wherever the issuer's public files are served.
 */
public record StatusListAddress(Issuer issuer, int number) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    static String prefix(Issuer issuer) {
        return issuer.value() + "/v1/status-lists/";
    }

    public String uri() {
        return prefix(issuer) + number;
    }

    /** The list that an address names; empty where it is not one of this issuer's. */
    public static Optional<StatusListAddress> parse(Issuer issuer, String uri) {
        if (!uri.startsWith(prefix(issuer))) {
            return Optional.empty();
        }
        var number = uri.substring(prefix(issuer).length());
        return NUMBER.matcher(number).matches()
                ? Optional.of(new StatusListAddress(issuer, Integer.parseInt(number)))
                : Optional.empty();
    }
}
