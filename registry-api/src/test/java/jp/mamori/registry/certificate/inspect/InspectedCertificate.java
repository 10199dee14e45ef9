package jp.mamori.registry.certificate.inspect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.certificate.issue.Certificates;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.Rows;

/** One certificate among others that are as they must be: damage is planted in it and taken away again. */
final class InspectedCertificate {
    private final Registry registry;
    private final Rows rows;
    private final String number;
    private final byte[] request;

    private InspectedCertificate(Registry registry, Rows rows, String number, byte[] request) {
        this.registry = registry;
        this.rows = rows;
        this.number = number;
        this.request = request;
    }

    /** Issues five certificates, one of them superseded; the third is the one. */
    static InspectedCertificate amongOthers(Cases cases, Registry registry, Rows rows) {
        cases.certified(Cases.applicant("decoy", "無関", "係"));
        cases.certifiedWithRecord(Cases.applicant("recorded", "記載", "花"), "記載", "花");
        cases.certified(Cases.applicant("inspected", "検見", "花"));
        cases.certified(Cases.applicant("newer", "新田", "花"));
        cases.certified(Cases.applicant("newer", "新田", "花"));
        var row = rows.query("""
                SELECT c.number, c.request FROM certificate c JOIN certificate_request r ON r.id = c.request
                ORDER BY r.received_at LIMIT 1 OFFSET 2
                """).getFirst();
        cases.job("sign-status-lists");
        return new InspectedCertificate(registry, rows, (String) row.get("number"), (byte[]) row.get("request"));
    }

    String number() {
        return number;
    }

    byte[] request() {
        return request;
    }

    List<String> inspect() {
        return registry.bean(InspectCertificates.class).inspect().deviations();
    }

    /** The damage is named, by this certificate's number, and nothing is found any more once it is undone. */
    void finds(String fault, Runnable damage, Runnable undo) {
        damage.run();
        try {
            assertThat(inspect()).contains(number + " " + fault).allMatch(line -> line.startsWith(number));
        } finally {
            undo.run();
        }
        assertThat(inspect()).isEmpty();
    }

    /** Puts another token in its place. */
    void store(String compact) {
        var id = new RequestId(Uuids.fromBytes(request));
        var sealed = registry.bean(FileKeys.class)
                .open(FileId.of(id))
                .seal(compact.getBytes(US_ASCII), Certificates.tokenOf(id));
        rows.update("UPDATE certificate SET token_ct = ? WHERE request = ?", sealed, request);
    }

    CertificateToken token() {
        var id = new RequestId(Uuids.fromBytes(request));
        var sealed = (byte[]) rows.query("SELECT token_ct FROM certificate WHERE request = ?", (Object) request)
                .getFirst()
                .get("token_ct");
        try {
            return CertificateToken.read(new String(
                    registry.bean(FileKeys.class).open(FileId.of(id)).unseal(sealed, Certificates.tokenOf(id)),
                    US_ASCII));
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
    }
}
