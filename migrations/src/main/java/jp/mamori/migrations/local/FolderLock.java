package jp.mamori.migrations.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A lock on a folder that the operating system lets go when this JVM dies, however it dies.
 *
 * <p>A file that this JVM holds is never opened a second time: closing any descriptor of it would drop the lock.
 */
final class FolderLock implements AutoCloseable {
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock unless another process, or this one, holds it. */
    static Optional<FolderLock> tryTake(Path file) throws IOException {
        return take(file, false);
    }

    /** Takes the lock, waiting for other processes and threads. */
    static FolderLock take(Path file) throws IOException {
        return take(file, true).orElseThrow();
    }

    private static Optional<FolderLock> take(Path file, boolean wait) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        if (!reserve(absolute, wait)) {
            return Optional.empty();
        }
        boolean taken = false;
        FileChannel channel = null;
        try {
            Files.createDirectories(absolute.getParent());
            channel = FileChannel.open(absolute, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = wait ? channel.lock() : channel.tryLock();
            taken = lock != null;
            return taken ? Optional.of(new FolderLock(absolute, channel)) : Optional.empty();
        } finally {
            if (!taken) {
                if (channel != null) {
                    channel.close();
                }
                release(absolute);
            }
        }
    }

    private static boolean reserve(Path file, boolean wait) throws IOException {
        synchronized (HELD_HERE) {
            while (!HELD_HERE.add(file)) {
                if (!wait) {
                    return false;
                }
                try {
                    HELD_HERE.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted while waiting for " + file, e);
                }
            }
            return true;
        }
    }

    private static void release(Path file) {
        synchronized (HELD_HERE) {
            HELD_HERE.remove(file);
            HELD_HERE.notifyAll();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            release(file);
        }
    }
}
