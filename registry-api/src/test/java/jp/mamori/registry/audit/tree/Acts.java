package jp.mamori.registry.audit.tree;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.Ids;

/** Acts on files, only to have something in the log. */
@Singleton
public class Acts {
    private final AuditLog auditLog;
    private final FileKeys fileKeys;
    private final Ids ids;

    Acts(AuditLog auditLog, FileKeys fileKeys, Ids ids) {
        this.auditLog = auditLog;
        this.fileKeys = fileKeys;
        this.ids = ids;
    }

    public FileId newFile() {
        var file = new FileId(ids.next());
        fileKeys.create(file);
        return file;
    }

    @Transactional
    public void edit(FileId file, int times) {
        auditLog.append(IntStream.range(0, times).mapToObj(i -> edited(file)).toList());
    }

    @Transactional
    public void editAll(List<FileId> files) {
        auditLog.append(files.stream().map(Acts::edited).toList());
    }

    private static DispositionEvent edited(FileId file) {
        return new DispositionEvent.Edited(
                new Actor(Actor.Kind.OFFICER, new UUID(1, 2), new UUID(3, 4), "BOARD_DRAFTER"), file);
    }
}
