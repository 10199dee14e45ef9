package jp.mamori.certificate.token;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.FormerName;
import jp.mamori.certificate.LogReference;
import jp.mamori.certificate.NamesSearched;
import jp.mamori.certificate.Registers;
import jp.mamori.certificate.StatedDisposition;
import jp.mamori.certificate.Subject;
import jp.mamori.certificate.strict.Json;
import jp.mamori.certificate.strict.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a certificate says as claims: the payload, and one disclosure for each part that stands in one.
 *
 * <p>Short codes, and no text that the verifier can supply.
 * Source: docs/certificate.md.
 */
public final class ClaimsWriter {
    private ClaimsWriter() {}

    /** The payload's exact bytes and the disclosures whose digests stand in it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Written(byte[] payload, List<Disclosure> disclosures) {
        @Override
        public String toString() {
            return "Written";
        }
    }

    public static Written write(CertificateContent content, SecureRandom random) {
        List<Disclosure> disclosures = disclosures(content, random);
        return new Written(JsonText.bytes(payload(content, disclosures)), disclosures);
    }

    private static Json payload(CertificateContent content, List<Disclosure> disclosures) {
        Json.Members members = new Json.Members()
                .put("iss", content.issuer().value())
                .put("iat", content.issuedAt().getEpochSecond())
                .put("exp", content.expiresAt().getEpochSecond())
                .put("vct", content.issuer().certificateType())
                .put("jti", content.number().digits())
                .put("status", status(content))
                .put("outcome", content.outcome().name())
                .put("as_of", content.asOf().getEpochSecond())
                .put("registers", registers(content.registers()))
                .put("names_assurance", content.namesAssurance().code())
                .put("audience", audience(content))
                .put("purpose", content.purpose().code());
        LogReference log = content.log();
        if (log != null) {
            members.put(
                    "log",
                    new Json.Members()
                            .put("origin", log.origin())
                            .put("tree_size", log.treeSize())
                            .object());
        }
        List<String> digests =
                disclosures.stream().map(Disclosure::digest).sorted().toList();
        return members.put("_sd", Json.Arr.ofStrings(digests))
                .put("_sd_alg", "sha-256")
                .object();
    }

    private static List<Disclosure> disclosures(CertificateContent content, SecureRandom random) {
        List<Disclosure> disclosures = new ArrayList<>();
        disclosures.add(Disclosure.of(Disclosable.SUBJECT, subject(content.subject()), random));
        if (!content.formerNames().isEmpty()) {
            disclosures.add(Disclosure.of(Disclosable.FORMER_NAMES, formerNames(content.formerNames()), random));
        }
        NamesSearched searched = content.namesSearched();
        if (searched != null) {
            disclosures.add(Disclosure.of(Disclosable.NAMES_SEARCHED, namesSearched(searched), random));
        }
        if (!content.licenceNumbers().isEmpty()) {
            Json numbers = Json.Arr.ofStrings(content.licenceNumbers());
            disclosures.add(Disclosure.of(Disclosable.LICENCE_NUMBERS, numbers, random));
        }
        if (!content.dispositions().isEmpty()) {
            disclosures.add(Disclosure.of(Disclosable.DISPOSITIONS, dispositions(content.dispositions()), random));
        }
        return disclosures;
    }

    private static Json status(CertificateContent content) {
        Json reference = new Json.Members()
                .put("idx", content.status().index())
                .put("uri", content.status().uri())
                .object();
        return new Json.Members().put("status_list", reference).object();
    }

    private static Json audience(CertificateContent content) {
        return new Json.Members()
                .put("id", content.audience().id())
                .put("name", content.audience().name())
                .object();
    }

    private static Json registers(Registers registers) {
        Map<String, Json> members = registers.newestEntries().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().code(),
                        entry -> new Json.Num(entry.getValue().getEpochSecond()),
                        (one, other) -> one,
                        TreeMap::new));
        return new Json.Obj(members);
    }

    private static Json subject(Subject subject) {
        return names(subject.familyName(), subject.givenName(), subject.familyNameReading(), subject.givenNameReading())
                .put("birthdate", subject.birthdate().toString())
                .object();
    }

    private static Json formerNames(List<FormerName> names) {
        List<Json> elements = new ArrayList<>();
        for (FormerName name : names) {
            elements.add(names(name.familyName(), name.givenName(), name.familyNameReading(), name.givenNameReading())
                    .object());
        }
        return new Json.Arr(elements);
    }

    private static Json.Members names(
            @Nullable String family,
            @Nullable String given,
            @Nullable String familyReading,
            @Nullable String givenReading) {
        return new Json.Members()
                .putIfPresent("family_name", family)
                .putIfPresent("given_name", given)
                .putIfPresent("family_name_reading", familyReading)
                .putIfPresent("given_name_reading", givenReading);
    }

    private static Json namesSearched(NamesSearched searched) {
        return new Json.Members()
                .put("family_register", searched.familyRegister())
                .put("identity_proofed", searched.identityProofed())
                .put("self_declared", searched.selfDeclared())
                .object();
    }

    private static Json dispositions(List<StatedDisposition> dispositions) {
        List<Json> elements = new ArrayList<>();
        for (StatedDisposition disposition : dispositions) {
            Json.Members members = new Json.Members()
                    .put("kind", disposition.kind().name())
                    .put("date", disposition.date().toString())
                    .putIfPresent("ground", disposition.ground())
                    .put("board", disposition.board());
            if (disposition.reinstatedOn() != null) {
                members.put("reinstated_on", disposition.reinstatedOn().toString());
            }
            elements.add(members.object());
        }
        return new Json.Arr(elements);
    }
}
