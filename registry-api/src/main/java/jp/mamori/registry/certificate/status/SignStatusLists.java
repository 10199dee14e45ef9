package jp.mamori.registry.certificate.status;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.status.StatusList;
import jp.mamori.certificate.status.StatusListToken;
import jp.mamori.registry.certificate.key.StatusListAddress;
import org.jspecify.annotations.Nullable;

/**
 * Signs a status list anew when something in it changed, and before it grows old.
 *
 * <p>One signature a list and run, however many certificates changed.
 * {@code iat} rises with each signature, so that a reader tells a newer list from an older one.
 */
@Singleton
class SignStatusLists {
    static final Duration OLDEST = Duration.ofMinutes(4);
    static final Duration TTL = Duration.ofSeconds(30);
    static final Duration VALID = Duration.ofHours(24);

    private final StatusRows lists;
    private final Signer signer;
    private final Issuer issuer;
    private final Clock clock;

    SignStatusLists(StatusRows lists, Signer signer, Issuer issuer, Clock clock) {
        this.lists = lists;
        this.signer = signer;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The lists to sign now; the rest is not touched, however many there are. */
    List<Integer> due() {
        return lists.due(clock.instant().minus(OLDEST), signer.keyId());
    }

    /** Signs one list if it is due; the row's lock makes the count of changes and the bits agree. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    void signIfDue(int number) {
        var list = lists.lock(number).orElseThrow();
        var now = signer.current();
        if (list.isDue(clock.instant(), OLDEST, now.keyId())) {
            var issuedAt = issuedAt(list.signedAt());
            var token = token(number, issuedAt, now).getBytes(US_ASCII);
            lists.signed(number, list.changes(), issuedAt, now.keyId(), token);
        }
    }

    private String token(int number, Instant issuedAt, Signer by) {
        var bits = new BitSet(StatusList.DEFAULT_SIZE);
        lists.invalid(number).forEach(bits::set);
        var uri = new StatusListAddress(issuer, number).uri();
        var list = StatusList.ofInvalid(bits, StatusList.DEFAULT_SIZE);
        return new StatusListToken(uri, issuedAt, issuedAt.plus(VALID), TTL, list).sign(by, issuer);
    }

    private Instant issuedAt(@Nullable Instant before) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return before == null || now.isAfter(before) ? now : before.plusSeconds(1);
    }
}
