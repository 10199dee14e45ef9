package jp.mamori.registry.certificate.proof;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.mamori.certificate.LogReference;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.Logged;
import jp.mamori.registry.audit.tree.Checkpoints;
import jp.mamori.registry.audit.tree.EventProofs;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.Ids;

/** Enters issued certificates into the transparency log, and proves it. */
@Singleton
public class LoggedCertificates {
    private final LogEntryRows rows;
    private final AuditLog audit;
    private final EventProofs eventProofs;
    private final Checkpoints checkpoints;
    private final FileKeys fileKeys;
    private final Ids ids;

    LoggedCertificates(
            LogEntryRows rows,
            AuditLog audit,
            EventProofs eventProofs,
            Checkpoints checkpoints,
            FileKeys fileKeys,
            Ids ids) {
        this.rows = rows;
        this.audit = audit;
        this.eventProofs = eventProofs;
        this.checkpoints = checkpoints;
        this.fileKeys = fileKeys;
        this.ids = ids;
    }

    /** What a certificate states of the log at its issue; empty before the first checkpoint. */
    public Optional<LogReference> reference() {
        return checkpoints
                .newest()
                .map(newest ->
                        new LogReference(newest.head().origin(), newest.head().size()));
    }

    /** In the transaction that stores the certificates; each event has a file of its own, in which it is the only one. */
    @Transactional
    public void log(List<Hash> payloads, Actor actor) {
        var files = payloads.stream()
                .map(payload -> new FileId(ids.next()))
                .sorted(Comparator.comparing(FileId::value))
                .toList();
        fileKeys.createAll(files);
        var logged = new ArrayList<Logged>();
        for (var i = 0; i < files.size(); i++) {
            logged.add(new Logged(actor, files.get(i), CertificateInLog.spelled(payloads.get(i))));
        }
        var events = audit.append(logged);
        var entries = new ArrayList<LogEntryRow>();
        for (var i = 0; i < files.size(); i++) {
            entries.add(new LogEntryRow(files.get(i).value(), payloads.get(i).bytes(), events.get(i)));
        }
        rows.insertAll(entries);
    }

    /** The proof, which tells of nothing but this payload. */
    @Transactional(readOnly = true)
    public EventProofs.Outcome prove(Hash payload) {
        return rows.find(payload.bytes())
                .map(row -> eventProofs.prove(List.of(new FileId(row.id())), row.event()))
                .orElseGet(EventProofs.Outcome.NotFound::new);
    }
}
