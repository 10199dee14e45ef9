package jp.mamori.benchmarks.matching.peer;

import java.util.ArrayList;
import java.util.List;
import jp.mamori.benchmarks.matching.file.PersonRow;

/**
 * The names of a row as the peers take them: present and former. A file is searched by characters and by kana; a query asks by
 * characters, else by kana, else in Latin letters.
 */
final class Names {

    private Names() {}

    static List<String> of(PersonRow row, boolean searched) {
        var names = new ArrayList<String>();
        String written = row.family() + row.given();
        String kana = row.familyKana() + row.givenKana();
        names.add(!written.isBlank() ? written : !kana.isBlank() ? kana : row.latin());
        if (searched && !kana.isBlank()) {
            names.add(kana);
        }
        for (String former : row.formerNames().split(";")) {
            if (!former.isBlank()) {
                names.add(former.strip().replace(" ", ""));
            }
        }
        return names;
    }
}
