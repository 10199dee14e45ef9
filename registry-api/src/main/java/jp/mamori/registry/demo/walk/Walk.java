package jp.mamori.registry.demo.walk;

import java.io.PrintStream;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.mamori.registry.demo.Personas;
import jp.mamori.registry.demo.identity.Door;
import jp.mamori.registry.demo.identity.Persona;
import jp.mamori.registry.demo.process.OperatorCommand;

/**
 * Performs the registry's whole job over HTTP as the people who do it.
 *
 * <p>A dismissal is recorded, its subject asks for a certificate under another name and gets one that states it,
 * somebody else gets one without a record, both are checked, the dismissal is annulled, and its certificate is no
 * longer current.
 * At the end the operator inspects every certificate and the whole log.
 * It can be walked again on the same data: at the end no record of the walk is in force.
 */
public final class Walk {
    private final String api;
    private final String portal;
    private final Function<Door, String> issuer;
    private final UnaryOperator<String> clientAssertion;
    private final Function<Class<?>, OperatorCommand.Ended> command;
    private final Steps steps;

    /**
     * A walk that has not begun.
     *
     * @param clientAssertion what proves to a token endpoint that the portal asks
     * @param command runs a command with the registry's settings
     */
    public Walk(
            String api,
            String portal,
            Function<Door, String> issuer,
            UnaryOperator<String> clientAssertion,
            Function<Class<?>, OperatorCommand.Ended> command,
            PrintStream out) {
        this.api = api;
        this.portal = portal;
        this.issuer = issuer;
        this.clientAssertion = clientAssertion;
        this.command = command;
        this.steps = new Steps(out);
    }

    /** Walks to the end; the first deviation is a {@link WalkFailed} that names the step. */
    public void run() {
        try (var open = new OpenDoor(steps, api, portal);
                var drafter = signIn("ishikawa-naoki");
                var approver = signIn("endo-satoshi");
                var reviewer = signIn("morita-megumi");
                var secondReviewer = signIn("uchida-kaori");
                var yumi = signIn("watanabe-yumi");
                var hanako = signIn("sato-hanako");
                var audience = signIn("harada-rie");
                var stranger = signIn("furukawa-osamu")) {
            open.readsThePages();
            var board = new BoardWalk(steps, drafter, approver, reviewer, secondReviewer);
            String dismissal = board.recordsADismissal();

            var recorded = new ApplicantWalk(steps, yumi, Personas.of("watanabe-yumi"));
            String request = recorded.requestsWithAFormerName();
            board.decidesApart(dismissal);
            Certificate stated = recorded.accepts(request, "RECORD_CONFIRMED");

            var employer = new EmployerWalk(steps, audience, stranger);
            employer.checks(stated, "CURRENT_WITH_RECORD");
            employer.checksLinkAndPaper(stated, "CURRENT_WITH_RECORD");
            employer.comparesWithTheIdentityDocument(stated, Personas.of("watanabe-yumi"), "CURRENT_WITH_RECORD");
            employer.checksByNumber(stated, Personas.of("watanabe-yumi"), "CURRENT_WITH_RECORD");
            employer.checksAsAStranger(stated);
            open.checks(stated);

            var unrecorded = new ApplicantWalk(steps, hanako, Personas.of("sato-hanako"));
            Certificate clean = unrecorded.accepts(unrecorded.requests(), "NO_MATCHING_RECORD");
            employer.checks(clean, "CURRENT_NO_RECORD");

            board.annuls(dismissal);
            employer.findsNoLongerCurrent(stated);
            employer.checks(clean, "CURRENT_NO_RECORD");
            recorded.seesWhoLooked();
        }
        var operator = new OperatorWalk(steps, command);
        operator.inspectsEveryCertificate();
        operator.checksTheLog();
        steps.end();
    }

    private Visitor signIn(String subject) {
        Persona persona = Personas.of(subject);
        return steps.does(
                persona.name(),
                "signs in",
                () -> new Steps.Got<>(
                        Visitor.signIn(api, issuer.apply(persona.door()), clientAssertion, persona),
                        persona.english()));
    }
}
