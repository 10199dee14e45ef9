package jp.mamori.portal.open;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import jp.mamori.portal.registry.open.OpenRegistry;
import jp.mamori.portal.registry.open.PublicCounts;
import jp.mamori.portal.registry.open.TransparencyLog;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Cell;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Visitor;

/** What everybody can check without us: the log's newest checkpoint, the keys, and how. */
@Controller("/transparency")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class TransparencyController {
    private final OpenRegistry registry;
    private final String issuer;

    TransparencyController(OpenRegistry registry, @Value("${mamori.issuer}") String issuer) {
        this.registry = registry;
        this.issuer = issuer;
    }

    @Get
    HttpResponse<?> newest(Visitor visitor) {
        TransparencyLog log = registry.log();
        return Html.show(visitor.page("transparency.title")
                .add(Blocks.Text.lead(visitor.say("transparency.lead")))
                .add(watch(visitor, log.witness()))
                .add(new Blocks.Summary(
                        visitor.say("transparency.newest"),
                        List.of(
                                Row.of(
                                        visitor.say("transparency.size"),
                                        visitor.words().count(log.size())),
                                Row.of(
                                        visitor.say("transparency.signed"),
                                        visitor.words().moment(log.signedAt())),
                                Row.of(
                                        visitor.say("transparency.witness"),
                                        visitor.words().code("witness", log.witness())),
                                Row.of(visitor.say("transparency.origin"), log.origin()))))
                .add(expunged(visitor, registry.expunged()))
                .add(delays(visitor, registry.delays()))
                .add(new Blocks.Heading(visitor.say("transparency.how")))
                .add(Blocks.Bullets.of(
                        visitor.say("transparency.how.1"),
                        visitor.say("transparency.how.2"),
                        visitor.say("transparency.how.3")))
                .add(new Blocks.Summary(
                        visitor.say("transparency.files"),
                        List.of(
                                Row.of(visitor.say("transparency.key"), log.key()),
                                Row.of(visitor.say("transparency.witness-key"), log.witnessKey()),
                                Row.of(visitor.say("transparency.checkpoint"), issuer + "/v1/log/checkpoint"),
                                Row.of(visitor.say("transparency.issuer-keys"), issuer + "/.well-known/jwks.json"))))
                .add(Blocks.Links.of(
                        new Link(visitor.say("transparency.checkpoint.get"), "/transparency/checkpoint"),
                        new Link(visitor.say("verifier.get"), "/transparency/verifier")))
                .add(Blocks.Text.of(visitor.say("transparency.limit"))));
    }

    private static Blocks.Table expunged(Visitor visitor, List<PublicCounts.Expunged> years) {
        return new Blocks.Table(
                visitor.say("transparency.expunged"),
                List.of(
                        visitor.say("transparency.expunged.year"),
                        visitor.say("transparency.expunged.by-retention"),
                        visitor.say("transparency.expunged.by-decision")),
                years.stream()
                        .map(year -> List.of(
                                Cell.of(visitor.say("transparency.expunged.fiscal", String.valueOf(year.fiscalYear()))),
                                Cell.of(visitor.words().count(year.byRetention())),
                                Cell.of(visitor.words().count(year.byDecision()))))
                        .toList(),
                visitor.say("transparency.expunged.none"));
    }

    private static Blocks.Summary delays(Visitor visitor, PublicCounts.Delays delays) {
        return new Blocks.Summary(
                visitor.say("transparency.delays"),
                List.of(
                        Row.of(
                                visitor.say("transparency.delays.now"),
                                visitor.words().count(delays.inForce())),
                        Row.of(
                                visitor.say("transparency.delays.ever"),
                                visitor.words().count(delays.ever())),
                        Row.of(visitor.say("transparency.delays.what"), visitor.say("transparency.delays.rule"))));
    }

    private static Blocks.Banner watch(Visitor visitor, String witness) {
        String key = "transparency.witness." + witness;
        boolean alarm = witness.equals("OVERDUE") || witness.equals("ISSUING_STOPPED");
        return Blocks.Banner.of(
                alarm ? Blocks.Tone.WARNING : Blocks.Tone.INFO, visitor.say(key), visitor.say(key + ".text"));
    }
}
