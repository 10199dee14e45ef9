package jp.mamori.portal.apply;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.portal.registry.JournalEntry;
import jp.mamori.portal.registry.ListPage;
import jp.mamori.portal.registry.applicant.ApplicantRegistry;
import jp.mamori.portal.registry.open.OpenRegistry;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Cell;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.JournalTable;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;

/** Who looked at the applicant's data: each line with its number and its proof. */
@Controller("/apply/history")
@Secured("APPLICANT")
@ExecuteOn(TaskExecutors.BLOCKING)
class HistoryController {
    private final ApplicantRegistry registry;
    private final OpenRegistry open;

    HistoryController(ApplicantRegistry registry, OpenRegistry open) {
        this.registry = registry;
        this.open = open;
    }

    @Get
    HttpResponse<?> history(Visitor visitor, @QueryValue(defaultValue = "") String cursor) {
        ListPage<JournalEntry> entries = registry.accessHistory(visitor.signedIn(), cursor);
        Page page = visitor.page("history.title")
                .add(Blocks.Text.lead(visitor.say("history.lead")))
                .add(table(visitor, entries.all()))
                .add(Blocks.Text.of(visitor.say("history.number.why"), visitor.say("history.proof.why")))
                .add(HistoryProofs.of(open.log()));
        List<Link> links = new ArrayList<>();
        if (entries.next() != null) {
            links.add(new Link(visitor.say("next"), "/apply/history?cursor=" + entries.next()));
        }
        links.add(new Link(visitor.say("verifier.get"), "/transparency/verifier"));
        return Html.show(page.add(new Blocks.Links(links)));
    }

    private static Blocks.Table table(Visitor visitor, List<JournalEntry> entries) {
        Blocks.Table plain = JournalTable.of(visitor, entries);
        List<String> headers = new ArrayList<>(plain.headers());
        headers.add(visitor.say("history.number"));
        headers.add(visitor.say("history.proof"));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            List<Cell> row = new ArrayList<>(plain.rows().get(i));
            row.add(Cell.of(visitor.say(
                    "history.number.of",
                    String.valueOf(entries.get(i).file()),
                    String.valueOf(entries.get(i).number()))));
            row.add(Cell.link(
                    visitor.say("history.proof.get"),
                    "/apply/history/" + entries.get(i).id() + "/proof"));
            rows.add(row);
        }
        return new Blocks.Table(plain.caption(), headers, rows, plain.whenEmpty());
    }

    /** The file that somebody keeps; the page's script asks for the same. */
    @Get("/{event}/proof")
    HttpResponse<?> proof(Visitor visitor, String event) {
        return registry.accessProof(visitor.signedIn(), event)
                .<HttpResponse<?>>map(file -> HttpResponse.ok(file)
                        .contentType(MediaType.TEXT_PLAIN_TYPE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(event) + "\""))
                .orElseGet(() -> notYet(visitor));
    }

    private static HttpResponse<?> notYet(Visitor visitor) {
        return Html.show(
                HttpStatus.NOT_FOUND,
                visitor.page("history.proof.later")
                        .add(Blocks.Text.of(visitor.say("history.proof.later.text")))
                        .add(new Blocks.Links(List.of(new Link(visitor.say("history.title"), "/apply/history")))));
    }

    private static String name(String event) {
        return event.replaceAll("[^0-9a-f-]", "") + ".tlog-proof";
    }
}
