package jp.mamori.certificate.paper.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.mamori.certificate.token.CertificateToken;

/**
 * Reads a PDF in a process of its own, with 128 MB and a deadline, and few of them at once.
 *
 * <p>No parser of PDFs bounds what it inflates, allocates and draws for a stranger; a process can be ended.
 * It gets the document and nothing else: no environment, no file, no address.
 */
final class PdfProcess {
    static final Duration DEADLINE = Duration.ofSeconds(30);

    private static final List<String> LIMITS = List.of(
            "-Xmx128m",
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true");
    private static final int OUT_OF_MEMORY = 3;
    private static final int LONGEST_ANSWER = CertificateToken.MAX_LENGTH + 100;
    private static final Semaphore AT_ONCE =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private final Duration deadline;

    PdfProcess(Duration deadline) {
        this.deadline = deadline;
    }

    PaperReading read(byte[] pdf) throws IOException {
        AT_ONCE.acquireUninterruptibly();
        try {
            return answer(start(), pdf);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PaperReading.NothingFound();
        } finally {
            AT_ONCE.release();
        }
    }

    private static Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.command().addAll(LIMITS);
        builder.command().addAll(List.of("-cp", System.getProperty("java.class.path"), ReadPdf.class.getName()));
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    private PaperReading answer(Process process, byte[] pdf) throws InterruptedException {
        Thread watchdog = Thread.ofVirtual().start(() -> end(process));
        try {
            give(process, pdf);
            String answer = take(process);
            int status = process.waitFor();
            return status == 0
                    ? ReadPdf.Answer.read(answer)
                    : status == OUT_OF_MEMORY || isKilled(status)
                            ? new PaperReading.TooLarge()
                            : new PaperReading.NotAPaper();
        } finally {
            process.destroyForcibly();
            watchdog.interrupt();
        }
    }

    private static void give(Process process, byte[] pdf) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(pdf);
        } catch (IOException ended) {
            // Its status tells why.
        }
    }

    private static String take(Process process) {
        try {
            return new String(process.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.ISO_8859_1);
        } catch (IOException ended) {
            return "";
        }
    }

    private void end(Process process) {
        try {
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException answered) {
            Thread.currentThread().interrupt();
        }
    }

    /** 128 and the number of the signal. */
    private static boolean isKilled(int status) {
        return status > 128;
    }
}
