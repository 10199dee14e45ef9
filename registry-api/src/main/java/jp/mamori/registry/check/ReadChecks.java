package jp.mamori.registry.check;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CheckEvent.CheckRead;
import jp.mamori.registry.check.CheckViews.Check;
import jp.mamori.registry.check.CheckViews.Sealed;
import jp.mamori.registry.check.CheckViews.Summary;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.crypto.SealedJson;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.http.Page;
import jp.mamori.registry.platform.http.Slice;
import org.jspecify.annotations.Nullable;

/** Shows an employer its own checks. */
@Singleton
class ReadChecks {
    private static final List<String> FIELDS = List.of("outcome", "steps", "folds", "content", "receipt");

    private final Officers officers;
    private final CheckRows rows;
    private final ReferenceKeys referenceKeys;
    private final FileKeys fileKeys;
    private final SealedJson sealedJson;
    private final AuditLog audit;
    private final Cursors cursors;

    ReadChecks(
            Officers officers,
            CheckRows rows,
            ReferenceKeys referenceKeys,
            FileKeys fileKeys,
            SealedJson sealedJson,
            AuditLog audit,
            Cursors cursors) {
        this.officers = officers;
        this.rows = rows;
        this.referenceKeys = referenceKeys;
        this.fileKeys = fileKeys;
        this.sealedJson = sealedJson;
        this.audit = audit;
        this.cursors = cursors;
    }

    /** Newest first; a line names nobody. */
    @Transactional
    Page<Summary> list(Slice slice, Caller caller) {
        var officer = officers.acting(caller);
        var found = slice.after() instanceof String after
                ? rows.before(officer.organisation(), new CheckId(UUID.fromString(after)), slice.rows())
                : rows.newestOf(officer.organisation(), slice.rows());
        return page(found, slice, officer);
    }

    /** Those of one reference, newest first. */
    @Transactional
    Page<Summary> ofReference(String reference, Slice slice, Caller caller) {
        var officer = officers.acting(caller);
        var wanted = referenceKeys.anyOf(officer.organisation(), reference);
        var found = slice.after() instanceof String after
                ? rows.beforeOfReference(
                        officer.organisation(), wanted, new CheckId(UUID.fromString(after)), slice.rows())
                : rows.newestOfReference(officer.organisation(), wanted, slice.rows());
        return page(found, slice, officer);
    }

    private Page<Summary> page(List<CheckRow> found, Slice slice, Officer officer) {
        var key = fileKeys.open(officer.organisationFile());
        return cursors.page(slice, found, row -> row.id().value().toString(), row -> summary(row, key));
    }

    private Summary summary(CheckRow row, FileKey key) {
        return new Summary(
                row.id(), row.outcome(), row.checkedAt(), unseal(row, key).reference(), row.occasion(), row.purpose());
    }

    /** Empty for an absent check and for another organisation's. */
    @Transactional
    Optional<Check> read(CheckId id, Caller caller) {
        var officer = officers.acting(caller);
        return rows.find(id, officer.organisation()).map(row -> read(row, officer));
    }

    private Check read(CheckRow row, Officer officer) {
        audit.append(
                new CheckRead(officer.actor(CheckActor.role(officer)), List.of(officer.organisationFile()), FIELDS));
        var sealed = unseal(row, fileKeys.open(officer.organisationFile()));
        return new Check(
                row.id(),
                row.outcome(),
                sealed.steps(),
                sealed.folds(),
                sealed.content(),
                row.checkedAt(),
                row.occasion(),
                row.purpose(),
                sealed.reference(),
                grouped(row.number()),
                sealed.receipt());
    }

    private Sealed unseal(CheckRow row, FileKey key) {
        return sealedJson.unseal(key, KeepCheck.contentOf(row.id()), row.contentCt(), Sealed.class);
    }

    private static @Nullable String grouped(@Nullable String number) {
        return number == null ? null : new CertificateNumber(number).grouped();
    }
}
