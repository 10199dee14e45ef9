package jp.mamori.registry.certificate.inspect;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Holds every certificate in the database, and what leads to and from it, against every rule. */
@Singleton
public class InspectCertificates {
    private static final UUID FIRST = new UUID(0, 0);

    private final InspectPage inspectPage;
    private final WholeRules wholeRules;
    private final ListRules listRules;

    InspectCertificates(InspectPage inspectPage, WholeRules wholeRules, ListRules listRules) {
        this.inspectPage = inspectPage;
        this.wholeRules = wholeRules;
        this.listRules = listRules;
    }

    /**
     * What was found.
     *
     * @param intents how many numbers were given out
     * @param certificates how many of them were issued
     * @param deviations one line each, with the certificate's number; empty when everything is as it must be
     */
    public record Report(long intents, long certificates, List<String> deviations) {}

    /** Goes through them page by page; what is issued meanwhile is inspected or left to the next time. */
    public Report inspect() {
        long intents = 0;
        long certificates = 0;
        var found = new ArrayList<Deviation>();
        for (var last = FIRST; ; ) {
            var inspected = inspectPage.after(last);
            if (inspected.page().isEmpty()) {
                break;
            }
            found.addAll(inspected.deviations());
            intents += inspected.page().size();
            certificates +=
                    inspected.page().stream().filter(InspectedRow::isIssued).count();
            last = inspected.page().getLast().id();
        }
        found.addAll(wholeRules.check());
        found.addAll(listRules.check());
        return new Report(
                intents, certificates, found.stream().map(Deviation::text).toList());
    }
}
