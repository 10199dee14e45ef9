package jp.mamori.certificate.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import jp.mamori.certificate.transparency.Checkpoint;
import jp.mamori.certificate.transparency.SignedNote;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.tree.ProofRejected;

/**
 * The last checkpoint that a witness cosigned, and a list of all it ever cosigned, as files of a folder of its own.
 *
 * <p>{@code latest} decides what is cosigned next; {@code cosigned} only grows, for whoever looks for the place of a forgery.
 * A {@code latest} that cannot be read stops the witness rather than letting it begin again.
 */
final class WitnessState {
    private final Path latest;
    private final Path cosigned;
    private final Trust log;

    WitnessState(Path folder, Trust log) {
        this.latest = folder.resolve("latest");
        this.cosigned = folder.resolve("cosigned");
        this.log = log;
    }

    Optional<Checkpoint> latest() throws IOException {
        if (!Files.exists(latest)) {
            return Optional.empty();
        }
        try {
            return Optional.of(log.open(SignedNote.parse(Files.readAllBytes(latest))));
        } catch (ProofRejected e) {
            throw new IOException("the witness's state is damaged: " + e.flaw(), e);
        }
    }

    /** Keeps it on the disk before it returns. */
    void keep(SignedNote checkpoint) throws IOException {
        var bytes = checkpoint.format().getBytes(StandardCharsets.UTF_8);
        var draft = latest.resolveSibling("latest.new");
        write(draft, bytes, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        Files.move(draft, latest, StandardCopyOption.ATOMIC_MOVE);
        write(cosigned, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void write(Path file, byte[] bytes, StandardOpenOption... options) throws IOException {
        try (var channel = FileChannel.open(file, options)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
    }
}
