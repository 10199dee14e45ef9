package jp.mamori.portal.verify;

import java.util.List;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;

/** The pages of the open check that say nothing of anybody, so that a browser may keep them. */
public final class OpenPages {
    static final HandOver.Place PLACE = new HandOver.Place("/check", "check.button");

    private OpenPages() {}

    /** The ways to have a certificate checked. */
    public static Page ways(Visitor visitor) {
        List<Blocks.Task> ways = List.of(
                HandOver.way(visitor, "check.camera", "/c"),
                HandOver.way(visitor, "check.file", "/check/file"),
                HandOver.way(visitor, "check.paste", "/check/paste"));
        return visitor.page("check.title")
                .add(Blocks.Text.lead(visitor.say("check.lead")))
                .add(new Blocks.Tasks(ways))
                .add(new Blocks.Heading(visitor.say("check.link.heading")))
                .add(Blocks.Text.of(visitor.say("check.link.text")))
                .add(new Blocks.Heading(visitor.say("check.can.heading")))
                .add(Blocks.Bullets.of(
                        visitor.say("check.can.1"), visitor.say("check.can.2"), visitor.say("check.can.3")))
                .add(new Blocks.Heading(visitor.say("device.heading")))
                .add(Blocks.Text.of(visitor.say("device.text")))
                .add(DeviceCheck.plain());
    }

    /** Where a certificate's link leads: what stands after its {@code #} is checked in the browser. Here is the camera. */
    public static Page link(Visitor visitor) {
        return visitor.page("check.title")
                .back("/check")
                .add(DeviceCheck.withCamera())
                .add(HandOver.askedText(visitor, PLACE))
                .add(Blocks.Links.of(new Link(visitor.say("check.file"), "/check/file")));
    }

    /** The text or the link, pasted. */
    public static Page paste(Visitor visitor) {
        return visitor.page("check.paste")
                .back("/check")
                .add(HandOver.askedText(visitor, PLACE))
                .add(DeviceCheck.plain());
    }

    /** What a browser shows where the server is needed and cannot be reached. */
    public static Page unconnected(Visitor visitor) {
        return visitor.page("device.unconnected")
                .back("/check")
                .add(Blocks.Text.of(visitor.say("device.unconnected.text")))
                .add(Blocks.Links.of(
                        new Link(visitor.say("check.camera"), "/c"),
                        new Link(visitor.say("check.paste"), "/check/paste")));
    }
}
