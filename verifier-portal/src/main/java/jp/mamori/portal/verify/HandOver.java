package jp.mamori.portal.verify;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;

/** The pages on which a certificate is handed over, as a file or as text: the open check's and an employer's. */
@Singleton
public class HandOver {
    private static final int LONGEST_TEXT = 70_000;
    private static final String KINDS = "application/pdf,image/png,image/jpeg";

    private final ReadUpload upload;

    HandOver(ReadUpload upload) {
        this.upload = upload;
    }

    /** Whose pages they are: the address above {@code /paste} and {@code /file}, and the key of the button's words. */
    public record Place(String path, String button) {}

    /** The ways in, for the page that offers them. */
    public static List<Blocks.Task> ways(Visitor visitor, Place place) {
        return List.of(
                way(visitor, "check.file", place.path() + "/file"),
                way(visitor, "check.paste", place.path() + "/paste"));
    }

    public static Blocks.Task way(Visitor visitor, String key, String href) {
        return new Blocks.Task(visitor.say(key), visitor.say(key + ".how"), href, null);
    }

    public HttpResponse<?> askText(Visitor visitor, Place place) {
        return Html.show(visitor.page("check.paste").back(place.path()).add(askedText(visitor, place)));
    }

    /** The question for the text or the link, for a page that asks more than that. */
    static Question askedText(Visitor visitor, Place place) {
        return text(visitor, place, Ask.shown(visitor.words(), new Typed()));
    }

    /** Goes on with what was pasted, or shows the page again. */
    public HttpResponse<?> takeText(Visitor visitor, Place place, Form form, Function<String, HttpResponse<?>> taken) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Question again = text(visitor, place, ask);
        return ask.wrong()
                ? Html.show(visitor.page("check.paste").back(place.path()).add(again))
                : taken.apply(form.first("certificate").strip());
    }

    public HttpResponse<?> askFile(Visitor visitor, Place place) {
        return Html.show(filePage(visitor, place, Ask.shown(visitor.words(), new Typed())));
    }

    /** Goes on with the certificate that the file holds, or shows the page again and says what is wrong with the file. */
    public HttpResponse<?> takeFile(Visitor visitor, Place place, Form form, Function<String, HttpResponse<?>> taken) {
        return form.file("file")
                .<HttpResponse<?>>map(bytes -> switch (upload.read(bytes)) {
                    case ReadUpload.Outcome.Found(String certificate) -> taken.apply(certificate);
                    case ReadUpload.Outcome.NothingFound() -> refused(visitor, place, "error.file.nothing");
                    case ReadUpload.Outcome.OtherKind() -> refused(visitor, place, "error.file.kind");
                    case ReadUpload.Outcome.TooLarge() -> refused(visitor, place, "error.file.large");
                })
                .orElseGet(() -> refused(visitor, place, "error.file.missing"));
    }

    private static HttpResponse<?> refused(Visitor visitor, Place place, String key) {
        Ask ask = Ask.judged(visitor.words(), new Typed());
        ask.fault("file", visitor.say(key));
        return Html.show(filePage(visitor, place, ask));
    }

    private static Question text(Visitor visitor, Place place, Ask ask) {
        return new Question(
                ask.area("certificate", LONGEST_TEXT, true), place.path() + "/paste", visitor.say(place.button()));
    }

    private static Page filePage(Visitor visitor, Place place, Ask ask) {
        Question question = new Question(ask.file("file", KINDS), place.path() + "/file", visitor.say(place.button()));
        return visitor.page("check.file").back(place.path()).add(question);
    }
}
