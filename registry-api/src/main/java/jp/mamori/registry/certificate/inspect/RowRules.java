package jp.mamori.registry.certificate.inspect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.status.StatusList;
import jp.mamori.registry.certificate.inspect.Deviation.Fault;

/** What the rows of one intent and its certificate must say, without a look into the token. */
final class RowRules {
    /** The job runs every five seconds; a node that dies loses its lease after ten minutes. */
    static final Duration OLDEST_OPEN = Duration.ofMinutes(30);

    private final InspectedRow row;
    private final List<Fault> faults = new ArrayList<>();

    private RowRules(InspectedRow row) {
        this.row = row;
    }

    static List<Deviation> check(InspectedRow row, Instant now) {
        var rules = new RowRules(row);
        rules.number();
        rules.index();
        rules.completeOrBurnt(now);
        rules.status();
        return rules.faults.stream()
                .map(fault -> Deviation.of(row.number(), fault))
                .toList();
    }

    private void require(boolean holds, Fault otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }

    private void number() {
        require(CertificateNumber.parse(row.number()).isPresent(), Fault.NUMBER_MALFORMED);
    }

    private void index() {
        require(row.idx() >= 0 && row.idx() < StatusList.DEFAULT_SIZE, Fault.INDEX_OUTSIDE_LIST);
        require("TAKEN".equals(row.entry()) || "INVALID".equals(row.entry()), Fault.INDEX_NOT_TAKEN);
    }

    private void completeOrBurnt(Instant now) {
        if (row.isIn("OPEN")) {
            require(!row.createdAt().plus(OLDEST_OPEN).isBefore(now), Fault.INTENT_LEFT_OPEN);
        }
        if (!row.isIssued()) {
            require(!row.isIn("ISSUED"), Fault.NOT_COMPLETE);
            return;
        }
        require(row.isIn("ISSUED"), Fault.ISSUED_FROM_BURNT);
        require("ISSUED".equals(row.requestState()), Fault.REQUEST_NOT_ISSUED);
        require(isTheIntents(), Fault.DIFFERS_FROM_INTENT);
    }

    private boolean isTheIntents() {
        return row.number().equals(row.issuedNumber())
                && Integer.valueOf(row.listNo()).equals(row.issuedListNo())
                && Integer.valueOf(row.idx()).equals(row.issuedIdx())
                && row.request().equals(row.issuedRequest());
    }

    private void status() {
        var counts = row.isIssued() ? "ISSUED".equals(row.issuedState()) : row.isIn("OPEN");
        require(counts || !"TAKEN".equals(row.entry()), Fault.SHOWN_VALID);
        require(!counts || !"INVALID".equals(row.entry()), Fault.SHOWN_INVALID);
    }
}
