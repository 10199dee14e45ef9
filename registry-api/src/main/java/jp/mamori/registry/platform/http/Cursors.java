package jp.mamori.registry.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import javax.crypto.SecretKey;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Refused;
import jp.mamori.registry.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Opaque cursors of lists, bound to route and caller.
 *
 * <p>Format: base64url of AES-256-GCM over the position, so that a position tells nothing and cannot be made up.
 */
@Singleton
public class Cursors {
    /** Characters of a cursor that are read. */
    public static final int LONGEST = 2_000;

    /** Lines of a page. */
    public static final int MOST = 100;

    private static final int USUAL = 20;

    private final AesGcmJce cipher;

    Cursors(@Named("cursor") SecretKey key) throws GeneralSecurityException {
        cipher = new AesGcmJce(key.getEncoded());
    }

    /** Reads {@code limit} and {@code cursor} of a request; 400 for a limit outside 1 to 100 or another's cursor. */
    public Slice slice(CallerKey caller, String route, @Nullable Integer limit, @Nullable String cursor) {
        var violations = new Violations();
        violations.check(limit == null || limit >= 1 && limit <= MOST, "?limit", "limit-out-of-range");
        violations.refuseIfAny();
        return new Slice(
                caller, route, limit == null ? USUAL : limit, cursor == null ? null : position(caller, route, cursor));
    }

    /** Cuts rows read with {@link Slice#rows()} to the page and gives the cursor of the next. */
    public <R, T> Page<T> page(Slice slice, List<R> rows, Function<R, String> position, Function<R, T> view) {
        var shown = rows.subList(0, Math.min(rows.size(), slice.limit()));
        var next = rows.size() > slice.limit() ? seal(slice, position.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }

    private String seal(Slice slice, String position) {
        try {
            var sealed = cipher.encrypt(position.getBytes(UTF_8), bound(slice.caller(), slice.route()));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a cursor", e);
        }
    }

    private String position(CallerKey caller, String route, String cursor) {
        if (cursor.length() > LONGEST) {
            throw new Refused(ProblemType.CURSOR_INVALID);
        }
        try {
            return new String(cipher.decrypt(Base64.getUrlDecoder().decode(cursor), bound(caller, route)), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Refused(ProblemType.CURSOR_INVALID);
        }
    }

    private static byte[] bound(CallerKey caller, String route) {
        return (route + '\n' + caller.text()).getBytes(UTF_8);
    }
}
