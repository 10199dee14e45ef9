package jp.mamori.registry.testing;

import java.util.function.Supplier;

/** Sees each request of a test, and may send it again. */
@FunctionalInterface
public interface RequestObserver {
    /** Sends the request and answers what it got. */
    Answer around(String method, String path, Supplier<Answer> send);
}
