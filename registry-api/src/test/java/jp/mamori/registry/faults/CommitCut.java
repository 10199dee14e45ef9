package jp.mamori.registry.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the API and MySQL and, when armed, swallows the answer to one COMMIT: the server has committed, and the
 * API sees its connection break.
 */
final class CommitCut implements Closeable {
    private static final int BUFFER = 1 << 16;

    /** Head of the packet, kind, count of attributes, and the word. */
    private static final int LONGEST_COMMIT = 20;

    private final ServerSocket listening;
    private final int database;
    private final ConcurrentLinkedQueue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> armed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cuts = new AtomicInteger();

    CommitCut(int database) throws IOException {
        this.database = database;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Cuts the next COMMIT of a transaction in which that was said; several one after the other. */
    void nextCommitAfter(String said) {
        armed.add(said);
    }

    /** How many were cut. */
    int cuts() {
        return cuts.get();
    }

    private void accept() {
        try {
            while (true) {
                var client = listening.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), database);
                sockets.add(client);
                sockets.add(server);
                Thread.ofVirtual().start(() -> answers(server, client));
                Thread.ofVirtual().start(() -> commands(client, server));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void answers(Socket server, Socket client) {
        try (client) {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException over) {
            // Either side went away.
        }
    }

    private void commands(Socket client, Socket server) {
        var said = new StringBuilder();
        var bytes = new byte[BUFFER];
        try (server) {
            InputStream in = client.getInputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                var text = new String(bytes, 0, read, ISO_8859_1);
                said.append(text);
                if (isCommit(text)) {
                    if (isToBeCut(said)) {
                        commitUnheard(client, server, bytes, read);
                        return;
                    }
                    said.setLength(0);
                }
                server.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException over) {
            // Either side went away.
        }
    }

    private static boolean isCommit(String text) {
        return text.length() < LONGEST_COMMIT && text.toLowerCase(Locale.ROOT).endsWith("commit");
    }

    private boolean isToBeCut(StringBuilder said) {
        var wanted = armed.peek();
        return wanted != null && said.indexOf(wanted) >= 0 && armed.remove(wanted);
    }

    /** The client's side is closed first, so that no answer gets through; the server still gets the command. */
    private void commitUnheard(Socket client, Socket server, byte[] bytes, int read) throws IOException {
        client.close();
        server.getOutputStream().write(bytes, 0, read);
        server.getOutputStream().flush();
        cuts.incrementAndGet();
        pause();
    }

    /** Time for the commit. */
    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
