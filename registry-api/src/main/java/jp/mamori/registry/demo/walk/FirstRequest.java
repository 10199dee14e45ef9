package jp.mamori.registry.demo.walk;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.mamori.registry.demo.Personas;
import jp.mamori.registry.demo.identity.Door;
import jp.mamori.registry.demo.identity.Persona;

/** Asks for a certificate as 高橋 健, so that a first visitor of the board finds a possible match to look at. */
public final class FirstRequest {
    private static final String NAMESAKE = "takahashi-ken";

    private FirstRequest() {}

    /** Does nothing where he has asked before; a refusal is a {@link WalkFailed}. */
    public static void make(String api, Function<Door, String> issuer, UnaryOperator<String> clientAssertion) {
        Persona persona = Personas.of(NAMESAKE);
        var quietly = new Steps(new PrintStream(OutputStream.nullOutputStream()));
        try (var applicant = Visitor.signIn(api, issuer.apply(Door.APPLICANT), clientAssertion, persona)) {
            new ApplicantWalk(quietly, applicant, persona).requestsAsNamesake();
        }
    }
}
