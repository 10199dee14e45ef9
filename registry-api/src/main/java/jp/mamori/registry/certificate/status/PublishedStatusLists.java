package jp.mamori.registry.certificate.status;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.util.Optional;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.status.StatusSource;
import jp.mamori.registry.certificate.key.StatusListAddress;

/** Our own signed status lists, as checks by this service read them: straight from the table, never over the network. */
@Singleton
public class PublishedStatusLists implements StatusSource {
    private final StatusRows lists;
    private final Issuer issuer;

    PublishedStatusLists(StatusRows lists, Issuer issuer) {
        this.lists = lists;
        this.issuer = issuer;
    }

    @Override
    public Optional<String> find(String uri) {
        return StatusListAddress.parse(issuer, uri)
                .flatMap(address -> lists.find(address.number()))
                .flatMap(list -> Optional.ofNullable(list.token()))
                .map(token -> new String(token, US_ASCII));
    }
}
