package jp.mamori.registry.audit.tree;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import jp.mamori.certificate.transparency.SignedNote;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.TreeHead;

/**
 * The last checkpoint that left the house, in a file beside the database.
 *
 * <p>A database restored from a backup is behind it, and is then not added to.
 * Without a configured file everything continues.
 */
@Singleton
class ExportedCheckpoint {
    private final Optional<Path> file;
    private final Checkpoints checkpoints;
    private final LogKey logKey;

    ExportedCheckpoint(LogSettings settings, Checkpoints checkpoints, LogKey logKey) {
        this.file = Optional.ofNullable(settings.exported()).map(Path::of);
        this.checkpoints = checkpoints;
        this.logKey = logKey;
    }

    /** Whether the database's tree has the exported one as its beginning; a file that cannot be read says no. */
    boolean isContinued() {
        return file.filter(Files::exists).map(this::isContinued).orElse(true);
    }

    private boolean isContinued(Path exported) {
        try {
            var head = logKey.trust()
                    .open(SignedNote.parse(Files.readAllBytes(exported)))
                    .head();
            return isContinued(head);
        } catch (ProofRejected e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("the exported checkpoint cannot be read", e);
        }
    }

    private boolean isContinued(TreeHead head) {
        var now = checkpoints.head();
        return now.size() >= head.size() && checkpoints.root(head.size()).equals(head.root());
    }

    /** Replaces the file whole, on the disk before it returns. */
    void keep(SignedNote note) {
        file.ifPresent(path -> {
            try {
                var draft = path.resolveSibling(path.getFileName() + ".new");
                try (var channel = FileChannel.open(
                        draft,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
                    channel.write(ByteBuffer.wrap(note.format().getBytes(StandardCharsets.UTF_8)));
                    channel.force(true);
                }
                Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException("the checkpoint cannot be exported", e);
            }
        });
    }
}
