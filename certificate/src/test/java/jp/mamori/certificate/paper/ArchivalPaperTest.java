package jp.mamori.certificate.paper;

import static jp.mamori.certificate.Issuing.noRecord;
import static jp.mamori.certificate.Issuing.withRecord;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import jp.mamori.certificate.FormerName;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.Subject;
import jp.mamori.certificate.paper.archive.SealedPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The document around the page: archival, tagged, of one size, signed. */
class ArchivalPaperTest {
    private final Issuing issuing = new Issuing();
    private final CertificatePaper paper = Papers.drawing();

    @TempDir
    Path folder;

    @BeforeAll
    static void startTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void every_page_is_PDF_A_3a() throws Exception {
        for (Issuing.Draft draft :
                List.of(noRecord(), withRecord(), PaperTest.crowded(), PaperTest.longNames(), rareCharacters())) {
            assertThat(failures(render(draft))).isEmpty();
        }
    }

    @Test
    void the_validator_finds_a_page_without_its_structure() throws Exception {
        try (PDDocument document = Loader.loadPDF(render(noRecord()))) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
            Path file = folder.resolve("untagged.pdf");
            document.save(file.toFile());
            assertThat(failures(Files.readAllBytes(file))).isNotEmpty();
        }
    }

    @Test
    void whatever_it_says_it_is_one_page_of_one_size() throws Exception {
        for (Issuing.Draft draft : List.of(noRecord(), withRecord(), PaperTest.crowded(), rareCharacters())) {
            byte[] pdf = render(draft);
            assertThat(pdf).hasSize(SealedPdf.USUAL_SIZE);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    @Test
    void somebody_who_hears_the_page_gets_its_parts_in_order() throws Exception {
        try (PDDocument document = Loader.loadPDF(render(withRecord()))) {
            List<String> types = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot().getK(), types);
            assertThat(types).startsWith("Document", "H1").contains("TH", "TD", "LBody");
            assertThat(types.stream().filter("TR"::equals)).hasSize(3);
            assertThat(types.stream().filter("H2"::equals)).hasSize(5);
            assertThat(types.stream().filter("Figure"::equals)).hasSize(1);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja-JP");
        }
    }

    @Test
    void a_name_drawn_in_a_standard_form_is_heard_as_it_is() throws Exception {
        try (PDDocument document = Loader.loadPDF(render(rareCharacters()))) {
            List<String> actual = new ArrayList<>();
            texts(document.getDocumentCatalog().getStructureTreeRoot().getK(), COSName.ACTUAL_TEXT, actual);
            assertThat(actual).anyMatch(text -> text.contains("葛\uDB40\uDD00城"));
        }
    }

    @Test
    void six_former_names_stand_on_the_page_and_more_are_counted() throws Exception {
        List<FormerName> names = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> new FormerName("旧姓" + i, "花子", "キュウセイ", "ハナコ"))
                .toList();
        byte[] pdf = render(noRecord().formerNames(names));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("旧姓1", "旧姓6", "2 more, in the token").doesNotContain("旧姓7");
        }
    }

    @Test
    void all_of_the_document_is_signed_by_the_document_key_with_its_certificate() throws Exception {
        byte[] pdf = render(withRecord());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = document.getLastSignatureDictionary();
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            int[] range = signature.getByteRange();
            assertThat(range[0]).isZero();
            assertThat(range[2] + range[3]).isEqualTo(pdf.length);
            CMSSignedData signed = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(pdf)),
                    withoutFilling(signature.getContents(pdf)));
            SignerInformation signer =
                    signed.getSignerInfos().getSigners().iterator().next();
            assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                    .isNotNull();
            assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime))
                    .isNull();
        }
        assertThat(pdfsig(pdf)).contains("Signature is Valid.").contains("Total document signed");
    }

    @Test
    void a_changed_byte_breaks_the_signature() throws Exception {
        byte[] pdf = render(noRecord());
        byte[] changed = Arrays.copyOf(pdf, pdf.length);
        int title = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("<dc:title>");
        changed[title + 60] ^= 1;
        assertThat(pdfsig(changed)).contains("Digest Mismatch");
    }

    private byte[] render(Issuing.Draft draft) {
        return paper.render(issuing.issue(draft.content()));
    }

    private static Issuing.Draft rareCharacters() {
        Subject rare = new Subject("葛\uDB40\uDD00城", "𠮷\uD869\uDEA5ꙮ", "カツラギ", null, LocalDate.of(1960, 2, 29));
        return noRecord().subject(rare);
    }

    private static List<String> failures(byte[] pdf) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_A);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_A, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(failed -> failed.getRuleId() + " " + failed.getMessage() + " at "
                            + failed.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }

    private String pdfsig(byte[] pdf) throws Exception {
        Path file = Files.createTempFile(folder, "signed", ".pdf");
        Files.write(file, pdf);
        Process process = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static byte[] withoutFilling(byte[] contents) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(contents)) {
            return in.readObject().getEncoded();
        }
    }

    private static void collect(COSBase node, List<String> types) {
        walk(node, element -> types.add(element.getNameAsString(COSName.S)));
    }

    private static void texts(COSBase node, COSName key, List<String> texts) {
        walk(node, element -> {
            if (element.containsKey(key)) {
                texts.add(element.getString(key));
            }
        });
    }

    private static void walk(COSBase node, Consumer<COSDictionary> each) {
        COSBase kids = node;
        if (node instanceof COSObject object) {
            walk(object.getObject(), each);
            return;
        }
        if (node instanceof COSDictionary element) {
            each.accept(element);
            kids = element.getDictionaryObject(COSName.K);
        }
        if (kids instanceof COSArray array) {
            array.forEach(kid -> walk(kid, each));
        } else if (kids instanceof COSDictionary && kids != node) {
            walk(kids, each);
        }
    }
}
