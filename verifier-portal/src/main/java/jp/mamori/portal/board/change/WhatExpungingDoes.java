package jp.mamori.portal.board.change;

import java.util.List;
import java.util.stream.Stream;
import jp.mamori.portal.registry.board.Disposition;
import jp.mamori.portal.web.Block;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Cell;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/** What expunging does in plain words: counted, and beside annulling, for which it is easily mistaken. */
public final class WhatExpungingDoes {
    private WhatExpungingDoes() {}

    static List<Block> blocks(Visitor visitor, Disposition.Held held) {
        return List.of(
                Blocks.Banner.of(
                        Blocks.Tone.WARNING,
                        visitor.say("disposition.expunging.never-back"),
                        visitor.say("disposition.expunging.what")),
                new Blocks.Summary(visitor.say("disposition.expunging.goes"), counted(visitor, held)),
                besideAnnulment(visitor));
    }

    /** On what the officer who proposed it says that it rests. */
    public static List<Block> stated(Visitor visitor, Disposition.@Nullable OpenStep open) {
        if (open == null || open.expungingBasis() == null) {
            return List.of();
        }
        return List.of(new Blocks.Summary(
                visitor.say("disposition.basis"),
                List.of(
                        Row.of(
                                visitor.say("field.expungingBasis"),
                                visitor.words().code("expungingBasis", open.expungingBasis())),
                        Row.of(visitor.say("field.expungingReason"), open.reason()))));
    }

    private static List<Row> counted(Visitor visitor, Disposition.Held held) {
        return List.of(
                row(visitor, "contents", held.contents()),
                row(visitor, "papers", held.papers()),
                row(visitor, "names", held.names()),
                row(visitor, "numbers", held.numbers()),
                Row.of(
                        visitor.say("disposition.expunging.kept-until"),
                        held.keptUntil() == null ? null : visitor.words().date(held.keptUntil())));
    }

    private static Row row(Visitor visitor, String what, int count) {
        return Row.of(visitor.say("disposition.expunging." + what), visitor.say("disposition.expunging.count", count));
    }

    private static Blocks.Table besideAnnulment(Visitor visitor) {
        return new Blocks.Table(
                visitor.say("disposition.expunging.or-annulment"),
                List.of(
                        visitor.say("disposition.expunging.question"),
                        visitor.say("disposition.expunging.annulled"),
                        visitor.say("disposition.expunging.expunged")),
                Stream.of("when", "matched", "read", "journal", "back")
                        .map(line -> Stream.of("question", "annulled", "expunged")
                                .map(column -> Cell.of(visitor.say("disposition.expunging." + column + "." + line)))
                                .toList())
                        .toList(),
                visitor.say("none"));
    }
}
