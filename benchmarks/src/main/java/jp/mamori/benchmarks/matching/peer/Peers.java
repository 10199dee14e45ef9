package jp.mamori.benchmarks.matching.peer;

import java.util.ArrayList;
import java.util.List;
import jp.mamori.benchmarks.matching.MatchedSystem;
import jp.mamori.benchmarks.matching.file.PersonRow;
import jp.mamori.benchmarks.matching.file.QueryRow;

/** Every peer, set up over the same persons; MySQL is left out, with a line that says so, where it cannot be started. */
public final class Peers implements AutoCloseable {

    private final List<MatchedSystem> all = new ArrayList<>();
    private final LuceneFuzzy lucene;
    private final @org.jspecify.annotations.Nullable MySqlCollation mysql;

    /** Sets the peers up; the queries tell Lucene where its cut lies. */
    public Peers(List<PersonRow> persons, List<QueryRow> queries) {
        all.add(ExactKey.name(persons));
        all.add(ExactKey.nameAndDate(persons));
        all.add(ExactKey.nfkcAndDate(persons));
        mysql = MySqlCollation.startOrExplain(persons);
        if (mysql != null) {
            all.add(mysql);
        }
        lucene = new LuceneFuzzy(persons);
        lucene.calibrate(
                queries.stream().filter(QueryRow::isInnocent).limit(1000).toList());
        all.add(lucene);
    }

    public List<MatchedSystem> all() {
        return all;
    }

    @Override
    public void close() {
        lucene.close();
        if (mysql != null) {
            mysql.close();
        }
    }
}
