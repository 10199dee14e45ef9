package jp.mamori.registry.disposition.expunging;

import jakarta.inject.Singleton;
import java.time.Duration;
import jp.mamori.registry.disposition.dossier.Dossiers;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.job.Job;

/**
 * Makes dispositions that were approved for expunging unreadable: destroys the key in the vault, then empties the rows.
 *
 * <p>No transaction spans both databases; killed between the two it does the same again, which changes nothing.
 */
@Singleton
class DestroyExpunged implements Job {
    static final String NAME = "destroy-expunged";

    private static final int BATCH = 100;

    private final Dossiers dossiers;
    private final FileKeys fileKeys;
    private final EmptyExpunged emptyExpunged;

    DestroyExpunged(Dossiers dossiers, FileKeys fileKeys, EmptyExpunged emptyExpunged) {
        this.dossiers = dossiers;
        this.fileKeys = fileKeys;
        this.emptyExpunged = emptyExpunged;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        var batch = dossiers.expunging(BATCH);
        for (var row : batch) {
            fileKeys.destroy(row.id().file());
            emptyExpunged.empty(row);
        }
    }
}
