package jp.mamori.registry.demo.walk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.mamori.registry.demo.identity.Persona;

/** What the employers do in the walk: the one the certificate is made out to, and another one. */
final class EmployerWalk {
    private static final Duration PROMISED = Duration.ofSeconds(60);

    private final Steps steps;
    private final Visitor audience;
    private final Visitor stranger;

    EmployerWalk(Steps steps, Visitor audience, Visitor stranger) {
        this.steps = steps;
        this.audience = audience;
        this.stranger = stranger;
    }

    /** The audience checks; the outcome must be that one. */
    void checks(Certificate certificate, String outcome) {
        steps.does("Employer, audience", "checks certificate " + ending(certificate), () -> {
            Answer checked = check(audience, certificate).must(201).mustSay("outcome", outcome);
            return new Steps.Got<>(
                    checked,
                    checked.text("outcome") + " in " + checked.list("steps").size() + " steps");
        });
    }

    /** The same certificate by its link and by its PDF. */
    void checksLinkAndPaper(Certificate certificate, String outcome) {
        steps.does("Employer, audience", "checks it by its link", () -> {
            Answer checked =
                    check(audience, "certificate", certificate.link()).must(201).mustSay("outcome", outcome);
            return new Steps.Got<>(checked, checked.text("outcome"));
        });
        steps.does("Employer, audience", "checks it by its PDF", () -> {
            String paper = Base64.getEncoder().encodeToString(certificate.pdf());
            Answer checked = check(audience, "pdf", paper).must(201).mustSay("outcome", outcome);
            return new Steps.Got<>(checked, checked.text("outcome"));
        });
    }

    /** The audience types name and date of birth from the identity document: first a wrong day, then the right one. */
    void comparesWithTheIdentityDocument(Certificate certificate, Persona person, String outcome) {
        LocalDate born = Objects.requireNonNull(person.identity()).birthDate();
        steps.does("Employer, audience", "checks it with a wrong date of birth", () -> {
            Answer checked =
                    check(certificate, person, born.plusDays(1)).must(201).mustSay("outcome", "DETAILS_DIFFER");
            if (checked.body().contains(born.toString())) {
                throw new WalkFailed("an answer tells the date of birth that was not known");
            }
            return new Steps.Got<>(checked, "DETAILS_DIFFER");
        });
        steps.does("Employer, audience", "checks it with name and date of birth as on the document", () -> {
            Answer checked = check(certificate, person, born).must(201).mustSay("outcome", outcome);
            return new Steps.Got<>(checked, checked.text("outcome"));
        });
    }

    /** The number alone, as it is read off the page: good for the audience and nobody else. */
    void checksByNumber(Certificate certificate, Persona person, String outcome) {
        LocalDate born = Objects.requireNonNull(person.identity()).birthDate();
        steps.does("Employer, audience", "checks it by its number", () -> {
            Answer checked = audience.create("/v1/checks", byNumber(certificate, person, born))
                    .must(201)
                    .mustSay("outcome", outcome);
            return new Steps.Got<>(checked, checked.text("outcome"));
        });
        steps.does("Employer, stranger", "checks it by its number", () -> {
            Answer checked = stranger.create("/v1/checks", byNumber(certificate, person, born))
                    .must(201)
                    .mustSay("outcome", "NOT_FOUND");
            return new Steps.Got<>(checked, "NOT_FOUND");
        });
    }

    private static Map<String, Object> byNumber(Certificate certificate, Persona person, LocalDate born) {
        return Map.of(
                "number",
                certificate.number(),
                "person",
                Map.of("name", person.name(), "birthDate", born.toString()),
                "occasion",
                "NEW_HIRE",
                "purpose",
                "TEACHING",
                "reference",
                "WALK-2");
    }

    /** Another employer checks the same certificate and learns nothing. */
    void checksAsAStranger(Certificate certificate) {
        steps.does("Employer, stranger", "checks certificate " + ending(certificate), () -> {
            Answer checked = check(stranger, certificate).must(201).mustSay("outcome", "NOT_FOUND");
            if (checked.body().contains("由美") || checked.body().contains("1985-09-30")) {
                throw new WalkFailed("a stranger was told whose certificate it is");
            }
            return new Steps.Got<>(checked, "NOT_FOUND");
        });
    }

    /** Within a minute after the record changed, the certificate must say so. */
    void findsNoLongerCurrent(Certificate certificate) {
        steps.does("Employer, audience", "checks certificate " + ending(certificate) + " again and again", () -> {
            Answer changed = Steps.within(
                    PROMISED,
                    "NO_LONGER_CURRENT",
                    () -> Optional.of(check(audience, certificate).must(201))
                            .filter(answer -> answer.text("outcome").equals("NO_LONGER_CURRENT")));
            return new Steps.Got<>(changed, "NO_LONGER_CURRENT");
        });
    }

    private static Answer check(Visitor employer, Certificate certificate) {
        return check(employer, "certificate", certificate.token());
    }

    private Answer check(Certificate certificate, Persona person, LocalDate birthDate) {
        return audience.create(
                "/v1/checks",
                Map.of(
                        "certificate",
                        certificate.token(),
                        "person",
                        Map.of("name", person.name(), "birthDate", birthDate.toString()),
                        "occasion",
                        "NEW_HIRE",
                        "purpose",
                        "TEACHING"));
    }

    private static Answer check(Visitor employer, String member, String presented) {
        return employer.create(
                "/v1/checks",
                Map.of(member, presented, "occasion", "NEW_HIRE", "purpose", "TEACHING", "reference", "WALK-1"));
    }

    private static String ending(Certificate certificate) {
        String digits = certificate.number().replaceAll("\\D", "");
        return "…" + digits.substring(Math.max(0, digits.length() - 4));
    }
}
