package jp.mamori.benchmarks.certificate;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code ./mamori bench certificate}: what certificates cost; its help says more. */
public final class CertificateBench {
    private static final String USAGE = """
            Usage: ./mamori bench certificate [--quick] [--only PART]…

            Measures, on this machine and one after the other:
              crypto     signing and verifying in process beside OpenSSL on the same core (JMH)
              issue      issuing over HTTP with MySQL, at 1,000, 100,000 and 1,000,000 status indexes given out
              check      the open check over HTTP
              supersede  100,000 certificates ended at once among 10,000,000 indexes, while others are issued
            and prints a table for docs/performance.md. Takes about 14 minutes; nothing else should run meanwhile.

              --quick      small sizes: shows that it works, not how fast it is
              --only PART  only that part
            """;

    private CertificateBench() {}

    private enum Part {
        CRYPTO,
        ISSUE,
        CHECK,
        SUPERSEDE
    }

    /** How much of everything. */
    private record Sizes(int seconds, List<Integer> indexes, int issues, int checkSeconds, int superseded, int lists) {
        static final Sizes WHOLE = new Sizes(5, List.of(1_000, 100_000, 1_000_000), 3_000, 20, 100_000, 77);
        static final Sizes QUICK = new Sizes(1, List.of(1_000, 5_000), 300, 5, 2_000, 3);
    }

    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        if (given.contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        var sizes = given.contains("--quick") ? Sizes.QUICK : Sizes.WHOLE;
        System.out.printf(
                "%d processors, load before %.1f%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        var table = new Table();
        var parts = parts(given);
        if (parts.contains(Part.CRYPTO)) {
            CryptoPart.run(table, sizes.seconds());
        }
        parts.remove(Part.CRYPTO);
        if (!parts.isEmpty()) {
            overHttp(parts, sizes, table);
        }
        System.out.println();
        System.out.print(table.text());
        // Pools and clients of the product keep threads.
        System.exit(0);
    }

    private static Set<Part> parts(List<String> given) {
        var only = new ArrayList<Part>();
        for (int i = 0; i + 1 < given.size(); i++) {
            if (given.get(i).equals("--only")) {
                only.add(Part.valueOf(given.get(i + 1).toUpperCase(Locale.ROOT)));
            }
        }
        return only.isEmpty() ? EnumSet.allOf(Part.class) : EnumSet.copyOf(only);
    }

    private static void overHttp(Set<Part> parts, Sizes sizes, Table table) throws Exception {
        try (var stack = new Stack();
                var applicants = new Applicants(stack)) {
            if (parts.contains(Part.ISSUE)) {
                new IssuePart(stack, applicants, table).run(sizes.indexes(), sizes.issues());
            }
            if (parts.contains(Part.CHECK)) {
                try (var check = new CheckPart(stack, applicants, table)) {
                    check.run(sizes.checkSeconds());
                }
            }
            if (parts.contains(Part.SUPERSEDE)) {
                try (var supersede = new SupersedePart(stack, applicants, table)) {
                    supersede.run(sizes.superseded(), sizes.lists());
                }
            }
        }
    }
}
