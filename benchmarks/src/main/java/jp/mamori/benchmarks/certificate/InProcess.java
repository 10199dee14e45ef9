package jp.mamori.benchmarks.certificate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import jp.mamori.certificate.status.StatusList;
import jp.mamori.certificate.status.StatusListToken;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.CompactJws;
import jp.mamori.certificate.verify.Expected;
import jp.mamori.certificate.verify.Verification;
import jp.mamori.certificate.verify.VerificationOutcome;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The library's work on one certificate and on one list, by JMH on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class InProcess {
    private Samples samples;
    private byte[] payload;
    private String disclosures;
    private String compact;
    private BitSet invalid;

    /** What one of them came to: operations in a second, and microseconds of processor time for one. */
    record Result(String name, double rate, double cpu) {}

    public InProcess() {
        samples = new Samples();
        invalid = Samples.invalid();
        payload = samples.token.jws().payload();
        compact = samples.token.compact();
        disclosures = compact.substring(compact.indexOf('~'));
    }

    /** Fails at once where what is measured does not work. */
    @Setup
    public void works() {
        if (strictVerify().outcome() != VerificationOutcome.CURRENT_NO_RECORD) {
            throw new IllegalStateException(
                    "the sample does not verify: " + strictVerify().steps());
        }
    }

    @Benchmark
    public String signAndSerialise() {
        return CompactJws.sign(samples.signer, CertificateToken.TYPE, payload) + disclosures;
    }

    /** Format, signature, issuer, dates and status. */
    @Benchmark
    public Verification strictVerify() {
        return samples.verifier.verify(compact, Expected.nothing());
    }

    /** Signs twice, the first time with the throw-away key, and verifies both. */
    @Benchmark
    public CertificateToken lintAndSign() {
        return samples.issued();
    }

    @Benchmark
    public String buildAndSignList() {
        var list = StatusList.ofInvalid(invalid, StatusList.DEFAULT_SIZE);
        return new StatusListToken(
                        Samples.LIST, samples.now, samples.now.plusSeconds(86_400), Duration.ofSeconds(30), list)
                .sign(samples.signer, Samples.ISSUER);
    }

    @Benchmark
    public StatusListToken readList() throws Refused {
        return StatusListToken.read(samples.signedList, Samples.ISSUER, Samples.LIST, samples.keys, samples.now);
    }

    /** Measures all in a program of their own, for so many seconds each. */
    static List<Result> measure(int seconds) throws RunnerException {
        var options = new OptionsBuilder()
                .include(InProcess.class.getName().replace(".", "\\."))
                .forks(1)
                .threads(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(seconds))
                .addProfiler(CpuProfiler.class)
                .jvmArgs(
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow")
                .shouldFailOnError(true)
                .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT)
                .build();
        var results = new ArrayList<Result>();
        for (var run : new Runner(options).run()) {
            results.add(result(run));
        }
        return results;
    }

    private static Result result(RunResult run) {
        var name = run.getParams().getBenchmark();
        return new Result(
                name.substring(name.lastIndexOf('.') + 1),
                run.getPrimaryResult().getScore(),
                Objects.requireNonNull(run.getSecondaryResults().get(CpuProfiler.LABEL))
                        .getScore());
    }

    /** Prints a line for each: name, rate, processor time. The caller keeps this program on one core. */
    public static void main(String[] arguments) throws RunnerException {
        for (var result : measure(Integer.parseInt(arguments[0]))) {
            System.out.println("RESULT " + result.name() + " " + result.rate() + " " + result.cpu());
        }
    }
}
