package jp.mamori.registry.certificate.inspect;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

/**
 * An intent with the certificate that was made of it, as their rows stand; the members of the certificate are null
 * where there is none.
 *
 * @param entry state of its index in the status list; null where the list does not have it
 * @param requestState null where there is no request
 * @param forgottenAt when its request was forgotten: nothing of the token is left since
 */
@MappedEntity("certificate_intent")
record InspectedRow(
        @Id @BinaryUuid UUID id,
        RequestId request,
        String number,
        int listNo,
        int idx,
        Instant asOf,
        String outcome,
        byte[] payloadCt,
        String state,
        Instant createdAt,
        @Nullable String entry,
        @Nullable String requestState,
        @Nullable Instant forgottenAt,
        @Nullable String issuedNumber,
        @Nullable Integer issuedListNo,
        @Nullable Integer issuedIdx,
        @Nullable RequestId issuedRequest,
        @Nullable OrganisationId audience,
        @Nullable String purpose,
        @Nullable String kid,
        @io.micronaut.core.annotation.Nullable byte @Nullable [] tokenCt,
        @Nullable String issuedState,
        @Nullable Instant issuedAt,
        @Nullable Instant expiresAt) {
    FileId file() {
        return FileId.of(request);
    }

    boolean isIn(String wanted) {
        return state.equals(wanted);
    }

    boolean isIssued() {
        return issuedNumber != null;
    }

    /** Whether there is a token to look into. */
    boolean hasToken() {
        return isIssued() && forgottenAt == null;
    }

    @Override
    public String toString() {
        return "InspectedRow[" + state + "]";
    }
}
