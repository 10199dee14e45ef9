package jp.mamori.registry.certificate.screening;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.certificate.link.Links;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.register.Dispositions;
import jp.mamori.registry.disposition.register.StatedRecord;

/** What a request's result states: the linked records that are in force and that may be stated to the audience. */
@Singleton
public class Results {
    private final RecordRows rows;
    private final Links links;
    private final Dispositions dispositions;
    private final DisclosureBasis disclosureBasis;

    Results(RecordRows rows, Links links, Dispositions dispositions, DisclosureBasis disclosureBasis) {
        this.rows = rows;
        this.links = links;
        this.dispositions = dispositions;
        this.disclosureBasis = disclosureBasis;
    }

    /** What would be stated now. */
    public List<Stated> present(Request request, Actor actor) {
        return stated(links.of(request.applicant()), request, actor);
    }

    /** What would be stated now of several; nothing is looked up of those who are linked to no record. */
    public Map<RequestId, List<Stated>> present(List<Request> requests, Actor actor) {
        var linked = links.linked(requests.stream().map(Request::applicant).toList());
        var stated = new HashMap<RequestId, List<Stated>>();
        requests.forEach(request ->
                stated.put(request.id(), linked.contains(request.applicant()) ? present(request, actor) : List.of()));
        return stated;
    }

    /** What the stored result states, as far as it is still in force. */
    public List<Stated> stored(Request request, Actor actor) {
        return stated(storedIds(request.id()), request, actor);
    }

    public List<DispositionId> storedIds(RequestId request) {
        return rows.of(request).stream().map(RecordRow::disposition).toList();
    }

    void store(RequestId request, List<Stated> stated) {
        rows.clear(request);
        stated.forEach(record -> rows.add(request, record.id()));
    }

    private List<Stated> stated(List<DispositionId> ids, Request request, Actor actor) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var scope = disclosureBasis.of(request);
        return ids.stream()
                .flatMap(id -> stated(id, scope, request, actor).stream())
                .toList();
    }

    /** No record belongs to the request any more. */
    public void forget(RequestId request) {
        rows.clear(request);
    }

    private Optional<Stated> stated(DispositionId id, DisclosureScope scope, Request request, Actor actor) {
        return dispositions
                .stated(id, actor, request.purpose().name())
                .filter(scope::covers)
                .map(record -> stated(id, record, scope));
    }

    private static Stated stated(DispositionId id, StatedRecord record, DisclosureScope scope) {
        return new Stated(
                id,
                record.kind(),
                record.decidedOn(),
                scope.statedGround(record).orElse(null),
                record.authority(),
                record.reinstatedOn());
    }

    /** A digest by which two results are told apart; records in any order. */
    public static byte[] digest(List<Stated> stated) {
        var text = stated.stream()
                .map(record -> String.join(
                        "|",
                        record.id().value().toString(),
                        record.kind().name(),
                        record.decidedOn().toString(),
                        String.valueOf(record.ground()),
                        record.authority().name(),
                        String.valueOf(record.reinstatedOn())))
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
