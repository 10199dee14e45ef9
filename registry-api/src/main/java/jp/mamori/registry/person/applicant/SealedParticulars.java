package jp.mamori.registry.person.applicant;

import jakarta.inject.Singleton;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.crypto.Place;
import jp.mamori.registry.platform.crypto.SealedJson;

/** Seals and opens the particulars of one applicant under the key of their file. */
@Singleton
class SealedParticulars {
    private final FileKeys fileKeys;
    private final SealedJson sealedJson;

    SealedParticulars(FileKeys fileKeys, SealedJson sealedJson) {
        this.fileKeys = fileKeys;
        this.sealedJson = sealedJson;
    }

    byte[] seal(ApplicantId id, Particulars particulars) {
        return sealedJson.seal(fileKeys.open(FileId.of(id)), place(id), particulars);
    }

    Particulars open(ApplicantRow row) {
        var key = fileKeys.open(FileId.of(row.id()));
        return sealedJson.unseal(key, place(row.id()), row.profileCt(), Particulars.class);
    }

    private static Place place(ApplicantId id) {
        return Place.of("applicant", "profile_ct", id.value());
    }
}
