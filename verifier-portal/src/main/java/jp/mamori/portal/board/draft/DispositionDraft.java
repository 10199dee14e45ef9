package jp.mamori.portal.board.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.board.Content;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * A disposition as an officer types it, until it is saved in the registry.
 * It begins empty, or from what the registry holds when a draft is edited or a disposition is corrected.
 */
public final class DispositionDraft {
    /** What becomes of the draft when it is saved. */
    public enum Aim {
        RECORD,
        EDIT,
        CORRECT
    }

    private final Typed typed = new Typed();
    private final List<Content.Name> names = new ArrayList<>();
    private final List<Content.Licence> licences = new ArrayList<>();
    private final String key = UUID.randomUUID().toString();
    private Aim aim = Aim.RECORD;
    private String id = "";
    private String tag = "";
    private Content.@Nullable Reinstatement reinstatement;

    Typed typed() {
        return typed;
    }

    List<Content.Name> names() {
        return names;
    }

    List<Content.Licence> licences() {
        return licences;
    }

    /** Whether nothing is on the list of that page yet. */
    boolean isEmptyList(DraftStep step) {
        return (step == DraftStep.NAMES && names.isEmpty()) || (step == DraftStep.LICENCES && licences.isEmpty());
    }

    /** Whether it is a licence action that names no licence yet. */
    boolean lacksLicence() {
        return Kinds.isLicenceAction(kind()) && licences.isEmpty();
    }

    String key() {
        return key;
    }

    String kind() {
        return typed.first("kind");
    }

    Aim aim() {
        return aim;
    }

    String id() {
        return id;
    }

    /** What a correction leaves as it is. */
    Content.@Nullable Reinstatement reinstatement() {
        return reinstatement;
    }

    String tag() {
        return tag;
    }

    /** Starts over from what the registry holds, and tells on which page to go on. */
    public static String begin(Visitor visitor, Aim becomes, String disposition, String seen, Content content) {
        visitor.signedIn().drop(DispositionDraft.class);
        DraftController.draft(visitor).from(becomes, disposition, seen, content);
        return DraftController.PLACE + "/answers";
    }

    /** Goes on from what the registry holds; the tag says which state of it was seen. */
    void from(Aim becomes, String disposition, String seen, Content content) {
        aim = becomes;
        id = disposition;
        tag = seen;
        reinstatement = content.reinstatement();
        DraftContent.fill(this, content);
    }

    @Override
    public String toString() {
        return "DispositionDraft[" + aim + "]";
    }
}
