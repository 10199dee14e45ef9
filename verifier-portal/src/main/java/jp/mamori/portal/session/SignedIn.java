package jp.mamori.portal.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jp.mamori.portal.registry.Bearer;
import jp.mamori.portal.registry.Membership;
import jp.mamori.portal.registry.OrganisationRef;
import jp.mamori.portal.registry.SessionGranted;
import org.jspecify.annotations.Nullable;

/**
 * One person's session: the door, the registry's token (renewed while the person is here), the memberships,
 * the organisation acted for, and what is typed and not yet sent.
 * It holds personal data and a secret, so it never shows itself.
 */
public final class SignedIn implements Bearer {
    public static final String SESSION_KEY = "signedIn";

    private final Door door;
    private final String person;
    private final Map<Class<?>, Object> drafts = new ConcurrentHashMap<>();
    private volatile SessionGranted granted;
    private volatile Instant lastUsed;
    private volatile @Nullable OrganisationRef acting;

    /** {@code person} tells the same person's sessions: provider and subject there. */
    public SignedIn(Door door, String person, SessionGranted granted, Instant now) {
        this.door = door;
        this.person = person;
        this.granted = granted;
        this.lastUsed = now;
        List<OrganisationRef> organisations = organisations();
        this.acting = organisations.size() == 1 ? organisations.getFirst() : null;
    }

    public Door door() {
        return door;
    }

    boolean samePerson(SignedIn other) {
        return person.equals(other.person);
    }

    public String displayName() {
        return granted.displayName();
    }

    @Override
    public String token() {
        return granted.token();
    }

    @Override
    public Optional<String> organisation() {
        return Optional.ofNullable(acting).map(OrganisationRef::id);
    }

    public Optional<OrganisationRef> acting() {
        return Optional.ofNullable(acting);
    }

    /** The organisations the person belongs to, each once. */
    public List<OrganisationRef> organisations() {
        return granted.roles().stream().map(Membership::organisation).distinct().toList();
    }

    public boolean hasRole(String role) {
        return granted.roles().stream()
                .anyMatch(membership -> membership.organisation().equals(acting)
                        && membership.role().equals(role));
    }

    /** Whether the person supervises for the organisation acted for and neither drafts nor approves there. */
    public boolean isSupervisorOnly() {
        return hasRole("SUPERVISOR") && !hasRole("BOARD_DRAFTER") && !hasRole("BOARD_APPROVER");
    }

    /** Acts for another of the person's organisations; drafts belong to the one before and go. */
    public boolean actFor(String organisation) {
        Optional<OrganisationRef> chosen = organisations().stream()
                .filter(mine -> mine.id().equals(organisation))
                .findFirst();
        chosen.ifPresent(mine -> {
            acting = mine;
            drafts.clear();
        });
        return chosen.isPresent();
    }

    /** What the person has typed in one journey so far. */
    public <T> T draft(Class<T> type, Supplier<T> fresh) {
        return type.cast(drafts.computeIfAbsent(type, wanted -> fresh.get()));
    }

    public void drop(Class<?> type) {
        drafts.remove(type);
    }

    /** When the session ends if nothing more is done. */
    public Instant end() {
        return lasts() ? lastUsed.plus(LiveSessions.IDLE) : granted.endsAt();
    }

    /** Whether using the session keeps it: not in the last half hour before its end for good. */
    public boolean lasts() {
        return lastUsed.plus(LiveSessions.IDLE).isBefore(granted.endsAt());
    }

    /** Seconds from the last use, which is the page being shown, to the end. */
    public long secondsLeft() {
        return Duration.between(lastUsed, end()).toSeconds();
    }

    void used(Instant now) {
        lastUsed = now;
    }

    SessionGranted granted() {
        return granted;
    }

    void renewed(SessionGranted again) {
        granted = again;
    }

    @Override
    public String toString() {
        return "SignedIn[" + door + "]";
    }
}
