package jp.mamori.certificate.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.mamori.certificate.witness.AddCheckpoint.Outcome;

/**
 * Serves {@code POST /add-checkpoint}.
 *
 * <p>At most 256 KiB are read.
 * Source: C2SP tlog-witness for the status codes.
 */
public final class WitnessServer implements AutoCloseable {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int FAILED = 500;
    private static final String PATH = "/add-checkpoint";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AddCheckpoint addCheckpoint;

    WitnessServer(InetSocketAddress address, AddCheckpoint addCheckpoint) throws IOException {
        this.addCheckpoint = addCheckpoint;
        server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
            } else if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
            } else {
                answer(exchange);
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var bytes = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            exchange.sendResponseHeaders(TOO_LARGE, -1);
            return;
        }
        try {
            var body = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            send(exchange, addCheckpoint.add(body.toString()));
        } catch (CharacterCodingException e) {
            exchange.sendResponseHeaders(BAD_REQUEST, -1);
        } catch (IOException e) {
            System.err.println("the witness cannot read or keep its state: " + e.getMessage());
            exchange.sendResponseHeaders(FAILED, -1);
        }
    }

    private static void send(HttpExchange exchange, Outcome outcome) throws IOException {
        switch (outcome) {
            case Outcome.Cosigned(var signature) -> text(exchange, OK, "text/plain; charset=utf-8", signature.line());
            case Outcome.Conflict(var size) -> text(exchange, CONFLICT, "text/x.tlog.size", size + "\n");
            case Outcome.Malformed() -> exchange.sendResponseHeaders(BAD_REQUEST, -1);
            case Outcome.NotSigned() -> exchange.sendResponseHeaders(FORBIDDEN, -1);
            case Outcome.UnknownLog() -> exchange.sendResponseHeaders(NOT_FOUND, -1);
            case Outcome.Inconsistent() -> exchange.sendResponseHeaders(UNPROCESSABLE, -1);
        }
    }

    private static void text(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
