package jp.mamori.benchmarks.matching;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The processor time of this thread: what an answer costs, whatever else the machine does. */
public final class Cpu {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Cpu() {}

    /** Nanoseconds of processor time that this thread has used. */
    public static long nanos() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
