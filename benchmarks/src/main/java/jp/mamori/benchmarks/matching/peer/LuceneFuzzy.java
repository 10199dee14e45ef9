package jp.mamori.benchmarks.matching.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jp.mamori.benchmarks.matching.Answer;
import jp.mamori.benchmarks.matching.Cpu;
import jp.mamori.benchmarks.matching.MatchedSystem;
import jp.mamori.benchmarks.matching.file.PersonRow;
import jp.mamori.benchmarks.matching.file.QueryRow;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Lucene: kuromoji's tokens of the name and the whole name, both fuzzy, and the date; cut at twelve reviews a thousand. */
final class LuceneFuzzy implements MatchedSystem, AutoCloseable {

    private static final int REVIEWS = 12;
    private final JapaneseAnalyzer analyzer = new JapaneseAnalyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private double cut;

    LuceneFuzzy(List<PersonRow> persons) {
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (PersonRow row : persons) {
                    writer.addDocument(document(row));
                }
            }
            reader = DirectoryReader.open(directory);
            searcher = new IndexSearcher(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(PersonRow row) {
        var document = new Document();
        document.add(new StringField("id", row.id(), Field.Store.YES));
        document.add(new StringField("born", row.birthDate(), Field.Store.NO));
        for (String name : Names.of(row, true)) {
            document.add(new TextField("name", name, Field.Store.NO));
            document.add(new StringField("whole", name, Field.Store.NO));
        }
        return document;
    }

    /** Sets the cut so that at most twelve of a thousand innocents are above it. */
    void calibrate(List<QueryRow> innocents) {
        double[] scores = innocents.stream()
                .mapToDouble(q -> best(q.person()).bits())
                .sorted()
                .toArray();
        cut = scores.length == 0 ? 0 : scores[Math.max(0, scores.length - 1 - scores.length * REVIEWS / 1000)];
    }

    @Override
    public String name() {
        return "Lucene kuromoji, fuzzy";
    }

    @Override
    public Answer ask(PersonRow query) {
        long begun = Cpu.nanos();
        Answer best = best(query);
        long time = Cpu.nanos() - begun;
        return new Answer(best.bits() > cut ? "review" : "none", best.candidate(), best.bits(), time);
    }

    private Answer best(PersonRow row) {
        try {
            var query = new BooleanQuery.Builder();
            query.add(new BoostQuery(new TermQuery(new Term("born", row.birthDate())), 2), Occur.SHOULD);
            for (String name : Names.of(row, false)) {
                query.add(new FuzzyQuery(new Term("whole", name), name.length() > 2 ? 1 : 0), Occur.SHOULD);
                for (String token : tokens(name)) {
                    query.add(new FuzzyQuery(new Term("name", token), token.length() > 2 ? 1 : 0), Occur.SHOULD);
                }
            }
            var found = searcher.search(query.build(), 1).scoreDocs;
            return found.length == 0
                    ? new Answer("none", "", 0, 0)
                    : new Answer(
                            "", searcher.storedFields().document(found[0].doc).get("id"), found[0].score, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> tokens(String name) throws IOException {
        var tokens = new java.util.ArrayList<String>();
        try (var stream = analyzer.tokenStream("name", name)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && tokens.size() < 16) {
                tokens.add(term.toString());
            }
            stream.end();
        }
        return tokens;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
