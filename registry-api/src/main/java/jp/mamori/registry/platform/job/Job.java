package jp.mamori.registry.platform.job;

import java.time.Duration;

/** Work that one node does at a time, again and again; safe to run twice and after a death in the middle. */
public interface Job {
    /** Kebab-case, at most 64 characters, unique. */
    String name();

    /** Least time between two starts. */
    Duration every();

    void run();
}
