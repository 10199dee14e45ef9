package jp.mamori.portal.registry.board;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Bearer;
import jp.mamori.portal.registry.JournalEntry;
import jp.mamori.portal.registry.ListPage;
import jp.mamori.portal.registry.Registry;
import jp.mamori.portal.registry.Tagged;

/** The registry for a board's officers. */
@Singleton
public class BoardRegistry {
    private static final Argument<Disposition> DISPOSITION = Argument.of(Disposition.class);
    private static final String DISPOSITIONS = "/v1/dispositions";

    private final Registry registry;

    BoardRegistry(Registry registry) {
        this.registry = registry;
    }

    public Answer<Disposition> draft(Bearer bearer, Content content, String key) {
        return registry.create(bearer, DISPOSITIONS, content, key, DISPOSITION);
    }

    public Answer<Disposition> redraft(Bearer bearer, String id, Content content, String tag) {
        return registry.replace(bearer, DISPOSITIONS + "/" + id, content, tag, DISPOSITION);
    }

    /** Makes the change that the noun of the route names, such as submission, approval or stay. */
    public Answer<Disposition> change(Bearer bearer, String id, String noun, String tag, Object body) {
        return registry.change(bearer, DISPOSITIONS + "/" + id + "/" + noun, body, tag, DISPOSITION);
    }

    public Tagged<Disposition> disposition(Bearer bearer, String id) {
        return registry.getTagged(bearer, DISPOSITIONS + "/" + id, DISPOSITION);
    }

    public Disposition.Held held(Bearer bearer, String id) {
        return registry.get(bearer, DISPOSITIONS + "/" + id + "/expunging", Argument.of(Disposition.Held.class));
    }

    public ListPage<Disposition.Summary> dispositions(Bearer bearer, String task, String cursor) {
        String path = DISPOSITIONS + "?limit=20&task=" + task + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
        return registry.get(bearer, path, ListPage.of(Disposition.Summary.class));
    }

    public ListPage<JournalEntry> journal(Bearer bearer, String id, String cursor) {
        String path = DISPOSITIONS + "/" + id + "/journal?limit=20" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
        return registry.get(bearer, path, ListPage.of(JournalEntry.class));
    }

    public List<LicenceTask> licenceTasks(Bearer bearer) {
        ListPage<LicenceTask> page = registry.get(bearer, "/v1/licence-tasks", ListPage.of(LicenceTask.class));
        return page.all();
    }

    /** The dismissals that a licence action of the officer's authority may arise from. */
    public Answer<Dismissal.Found> dismissals(Bearer bearer, Dismissal.Wanted wanted) {
        return registry.create(bearer, "/v1/dismissals/search", wanted, null, Argument.of(Dismissal.Found.class));
    }

    /** Empty where the officer's authority has nothing to do with it. */
    public Optional<Dismissal> dismissal(Bearer bearer, String id) {
        return registry.find(bearer, "/v1/dismissals/" + id, Argument.of(Dismissal.class));
    }

    public ListPage<Review.Summary> reviews(Bearer bearer, String state, String cursor) {
        String path = "/v1/reviews?limit=20&state=" + state + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
        return registry.get(bearer, path, ListPage.of(Review.Summary.class));
    }

    public Tagged<Review> review(Bearer bearer, String id) {
        return registry.getTagged(bearer, "/v1/reviews/" + id, Argument.of(Review.class));
    }

    public Answer<Review> opine(Bearer bearer, String id, String tag, Review.Opinion opinion) {
        return registry.change(bearer, "/v1/reviews/" + id + "/opinions", opinion, tag, Argument.of(Review.class));
    }

    /** Asks the applicant about what a review compares. */
    public Answer<Review> ask(Bearer bearer, String id, String tag, Review.NewQuestion question) {
        return registry.change(bearer, "/v1/reviews/" + id + "/question", question, tag, Argument.of(Review.class));
    }

    /** Searches for a person; every call counts against the quota, so it is never repeated. */
    public Answer<PersonSearch> search(Bearer bearer, PersonSearch.Sought sought) {
        return registry.create(bearer, "/v1/person-searches", sought, null, Argument.of(PersonSearch.class));
    }

    @Serdeable
    public record Reason(String reason) {
        @Override
        public String toString() {
            return "Reason";
        }
    }

    @Serdeable
    public record Correction(Content content, String reason) {
        @Override
        public String toString() {
            return "Correction";
        }
    }

    @Serdeable
    public record Expunging(String basis, String reason) {
        @Override
        public String toString() {
            return "Expunging";
        }
    }

    @Serdeable
    public record Reinstated(Content.Reinstatement reinstatement) {}

    @Serdeable
    public record Rested(Disposition.Basis basis) {}

    public static Map<String, Object> nothing() {
        return Map.of();
    }
}
