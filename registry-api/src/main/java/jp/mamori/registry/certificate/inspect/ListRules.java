package jp.mamori.registry.certificate.inspect;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.status.StatusList;
import jp.mamori.certificate.status.StatusListToken;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.registry.certificate.inspect.Deviation.Fault;
import jp.mamori.registry.certificate.key.PublishedKeys;
import jp.mamori.registry.certificate.key.StatusListAddress;

/** What a signed status list says must be what its entries say; a list with a change that waits is left to its job. */
@Singleton
class ListRules {
    private final InspectionRows rows;
    private final Issuer issuer;
    private final PublishedKeys keys;

    ListRules(InspectionRows rows, Issuer issuer, PublishedKeys keys) {
        this.rows = rows;
        this.issuer = issuer;
        this.keys = keys;
    }

    @Transactional(readOnly = true)
    List<Deviation> check() {
        var found = new ArrayList<Deviation>();
        rows.signed().forEach(list -> check(list, found));
        return found;
    }

    private void check(InspectionRows.Signed list, List<Deviation> found) {
        try {
            var uri = new StatusListAddress(issuer, list.listNo()).uri();
            var text = new String(list.token(), US_ASCII);
            var differs = invalid(StatusListToken.read(text, issuer, uri, keys.ever(), list.signedAt())
                    .list());
            differs.xor(entries(list.listNo()));
            differs.stream().forEach(index -> found.add(differs(list.listNo(), index)));
        } catch (Refused e) {
            found.add(Deviation.of("list " + list.listNo(), Fault.LIST_WRONG));
        }
    }

    private Deviation differs(int list, int index) {
        var where = rows.owner(list, index).orElseGet(() -> Deviation.index(list, index));
        return Deviation.of(where, Fault.LIST_DIFFERS);
    }

    private BitSet entries(int list) {
        var bits = new BitSet(StatusList.DEFAULT_SIZE);
        rows.invalid(list).forEach(bits::set);
        return bits;
    }

    private static BitSet invalid(StatusList list) throws Refused {
        var bits = new BitSet(list.size());
        for (var index = 0; index < list.size(); index++) {
            bits.set(index, list.get(index) != 0);
        }
        return bits;
    }
}
