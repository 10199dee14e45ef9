package jp.mamori.certificate.paper;

import java.nio.file.Files;
import java.nio.file.Path;
import jp.mamori.certificate.Issuing;

/** Writes one page of each kind into a folder, for people to look at. */
public final class ShowPages {
    public static void main(String[] args) throws Exception {
        Issuing issuing = new Issuing();
        CertificatePaper paper = Papers.drawing();
        Path folder = Path.of(args[0]);
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            Files.write(
                    folder.resolve("no-record.pdf"),
                    paper.render(issuing.issue(Issuing.noRecord().content())));
            System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
        }
        Files.write(
                folder.resolve("record.pdf"),
                paper.render(issuing.issue(Issuing.withRecord().content())));
        Files.write(
                folder.resolve("crowded.pdf"),
                paper.render(issuing.issue(PaperTest.crowded().content())));
        Files.write(
                folder.resolve("long-names.pdf"),
                paper.render(issuing.issue(PaperTest.longNames().content())));
    }
}
