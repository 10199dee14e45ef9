package jp.mamori.registry.organisation.signin;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForSignedIn;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;
import jp.mamori.registry.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Sign-in")
class SessionController {
    private final IdTokens idTokens;
    private final StartSession startSession;
    private final RenewSession renewSession;
    private final EndAllSessions endAllSessions;
    private final Contention contention;
    private final Problems problems;

    SessionController(
            IdTokens idTokens,
            StartSession startSession,
            RenewSession renewSession,
            EndAllSessions endAllSessions,
            Contention contention,
            Problems problems) {
        this.idTokens = idTokens;
        this.startSession = startSession;
        this.renewSession = renewSession;
        this.endAllSessions = endAllSessions;
        this.contention = contention;
        this.problems = problems;
    }

    /** An ID token of one of the configured providers. */
    @Serdeable
    @Schema(name = "SignIn")
    record SignIn(
            @Nullable @Schema(maxLength = 40, example = "board", requiredMode = Schema.RequiredMode.REQUIRED)
            String provider,

            @Nullable @Schema(maxLength = 16_384, requiredMode = Schema.RequiredMode.REQUIRED)
            String idToken) {
        @Override
        public String toString() {
            return "SignIn[…]";
        }
    }

    /**
     * Starts a session with an ID token.
     *
     * @param signIn provider and ID token
     * @return a bearer token of ten minutes
     */
    @Post("/sessions")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    HttpResponse<?> start(@Body SignIn signIn) {
        var violations = new Violations();
        var provider = violations.required(signIn.provider(), "/provider");
        var text = violations.required(signIn.idToken(), "/idToken");
        if (provider == null || text == null) {
            return problems.of(violations);
        }
        var idToken = idTokens.verify(provider, text);
        if (idToken.isEmpty()) {
            return problems.of(ProblemType.ID_TOKEN_REFUSED);
        }
        return switch (contention.retryingFirstCome(() -> startSession.start(provider, idToken.get()))) {
            case StartSession.Outcome.Started(var session) -> HttpResponse.ok(SessionView.of(session));
            case StartSession.Outcome.NotAMember() -> problems.of(ProblemType.NOT_A_MEMBER);
            case StartSession.Outcome.TooOld() -> problems.of(ProblemType.SESSION_ENDED);
        };
    }

    /**
     * Prolongs the session, at most eight hours after the person authenticated.
     *
     * @return a new bearer token of ten minutes
     */
    @Post("/sessions/renewal")
    @ForSignedIn
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    HttpResponse<?> renew(Caller caller) {
        var renewed = renewSession.renew(caller);
        return renewed.isPresent()
                ? HttpResponse.ok(SessionView.of(renewed.get()))
                : problems.of(ProblemType.SESSION_ENDED);
    }

    /**
     * Ends every session of the person, on every device, this one too.
     *
     * @return nothing; the tokens given before are refused with {@code session-ended}
     */
    @Post("/sessions/ending")
    @ForSignedIn
    @ApiResponse(responseCode = "204")
    HttpResponse<?> endAll(Caller caller) {
        return contention.retrying(() -> endAllSessions.end(caller))
                ? HttpResponse.noContent()
                : problems.of(ProblemType.SESSION_ENDED);
    }

    /**
     * Tells who is signed in.
     *
     * @return kind of account, display name and roles of today
     */
    @Get("/me")
    @ForSignedIn
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.Me.class)))
    HttpResponse<?> me(Caller caller) {
        var who = renewSession.who(caller);
        return who.isPresent() ? HttpResponse.ok(SessionView.Me.of(who.get())) : problems.of(ProblemType.SESSION_ENDED);
    }
}
