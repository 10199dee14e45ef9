package jp.mamori.registry.certificate.inspect;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.CertificateInspected;
import jp.mamori.registry.certificate.inspect.Deviation.Fault;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.crypto.FileKeys;

/** Inspects some certificates in one transaction, with an event for each that is opened. */
@Singleton
class InspectPage {
    private static final int PAGE = 200;
    private static final Actor ACTOR = Actor.job("cert-checker");

    private final InspectionRows rows;
    private final TokenRules tokenRules;
    private final FileKeys fileKeys;
    private final AuditLog audit;
    private final Clock clock;

    InspectPage(InspectionRows rows, TokenRules tokenRules, FileKeys fileKeys, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.tokenRules = tokenRules;
        this.fileKeys = fileKeys;
        this.audit = audit;
        this.clock = clock;
    }

    /** What one page led to; without a last intent there was nothing left. */
    record Inspected(List<InspectedRow> page, List<Deviation> deviations) {}

    @Transactional
    Inspected after(UUID last) {
        var page = rows.after(last, PAGE);
        var opened = open(page);
        var found = new ArrayList<Deviation>();
        for (var row : page) {
            found.addAll(RowRules.check(row, clock.instant()));
            found.addAll(token(row, opened));
        }
        return new Inspected(page, found);
    }

    private Map<FileId, FileKey> open(List<InspectedRow> page) {
        var files = page.stream()
                .filter(InspectedRow::hasToken)
                .map(InspectedRow::file)
                .toList();
        var keys = fileKeys.openAll(files);
        audit.append(files.stream()
                .filter(keys::containsKey)
                .map(file -> new CertificateInspected(ACTOR, file))
                .toList());
        return keys;
    }

    private List<Deviation> token(InspectedRow row, Map<FileId, FileKey> opened) {
        if (!row.hasToken()) {
            return List.of();
        }
        var key = opened.get(row.file());
        return key == null ? List.of(Deviation.of(row.number(), Fault.UNREADABLE)) : tokenRules.check(row, key);
    }
}
