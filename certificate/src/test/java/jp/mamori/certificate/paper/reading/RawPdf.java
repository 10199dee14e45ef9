package jp.mamori.certificate.paper.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes PDFs that no program would write, object by object. */
final class RawPdf {
    private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";

    private final List<byte[]> objects = new ArrayList<>();

    /** One small page whose content is the fourth object, with these further entries of the catalogue and of the page. */
    static RawPdf page(String catalogue, String page) {
        return new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>")
                .object(PAGES)
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 90 90] /Contents 4 0 R " + page + " >>");
    }

    RawPdf object(String text) {
        objects.add(ascii(text));
        return this;
    }

    RawPdf stream(String entries, byte[] bytes) {
        return stream(entries, "stream\n", bytes);
    }

    RawPdf stream(String entries, String streamWord, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("<< /Length " + bytes.length + " " + entries + " >>\n" + streamWord));
        out.writeBytes(bytes);
        out.writeBytes(ascii("\nendstream"));
        objects.add(out.toByteArray());
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.7\n"));
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(ascii((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(ascii("\nendobj\n"));
        }
        int start = out.size();
        int size = objects.size() + 1;
        out.writeBytes(ascii("xref\n0 " + size + "\n" + table + "trailer\n<< /Root 1 0 R /Size " + size
                + " >>\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    /** A document whose cross-reference is a stream with these entries. */
    static byte[] withCrossReference(String entries, byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"));
        int at = out.size();
        byte[] data = deflated(plain);
        out.writeBytes(ascii("3 0 obj\n<</Type/XRef/Root 1 0 R/Filter/FlateDecode/Length " + data.length + " " + entries
                + ">>\nstream\n"));
        out.writeBytes(data);
        out.writeBytes(ascii("\nendstream\nendobj\nstartxref\n" + at + "\n%%EOF\n"));
        return out.toByteArray();
    }

    static byte[] deflated(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9))) {
            deflater.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
