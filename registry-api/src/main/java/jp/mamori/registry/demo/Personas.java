package jp.mamori.registry.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamori.registry.demo.identity.Door;
import jp.mamori.registry.demo.identity.Persona;
import jp.mamori.registry.demo.invention.Lists;
import jp.mamori.registry.organisation.Role;

/** The invented people as whom a visitor of the demo signs in, and what each of them may do. */
public final class Personas {
    /** Keys of the demo's own employers, where an authority has its authority code. */
    public static final String WAKABADAI = "wakabadai";

    public static final String MIDORINO = "midorino";
    public static final String HIDAMARI = "hidamari";

    /**
     * What a persona does somewhere; who holds two roles of a board still never decides on an own proposal.
     *
     * @param organisation an authority code or the key of an employer
     */
    public record Post(Persona persona, String organisation, List<Role> roles) {}

    /** Everybody who acts for an organisation. */
    public static final List<Post> POSTS =
            Lists.read("officers.csv").stream().map(Personas::post).toList();

    private static final List<Persona> APPLICANTS =
            Lists.read("applicants.csv").stream().map(Personas::applicant).toList();

    private Personas() {}

    /** Everybody, applicants first. */
    public static List<Persona> all() {
        return Stream.concat(APPLICANTS.stream(), POSTS.stream().map(Post::persona))
                .toList();
    }

    /** The persona of that subject. */
    public static Persona of(String subject) {
        return all().stream()
                .filter(persona -> persona.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no persona " + subject));
    }

    private static Persona applicant(String[] line) {
        var identity = new Persona.Identity(LocalDate.parse(line[3]), line[4], line[5], line[6]);
        return new Persona(line[0], Door.APPLICANT, line[1], line[2], line[7], line[8], identity);
    }

    private static Post post(String[] line) {
        List<Role> roles = Arrays.stream(line[5].split(" ")).map(Role::valueOf).toList();
        String japanese = roles.stream().map(Personas::japanese).collect(Collectors.joining("・"));
        String english = roles.stream().map(Personas::english).collect(Collectors.joining(" and "));
        var persona = new Persona(
                line[0],
                Door.valueOf(line[1]),
                line[2],
                line[3],
                line[6] + " " + japanese,
                line[7] + ", " + english,
                null);
        return new Post(persona, line[4], roles);
    }

    private static String japanese(Role role) {
        return switch (role) {
            case BOARD_DRAFTER -> "起案者";
            case BOARD_APPROVER -> "決裁者";
            case EMPLOYER_CHECKER -> "検索担当者";
            case EMPLOYER_MANAGER -> "管理責任者";
            case SUPERVISOR -> "監督";
            case AUDITOR -> "監査人";
            case ADMINISTRATOR -> "システム管理者";
        };
    }

    private static String english(Role role) {
        return switch (role) {
            case BOARD_DRAFTER -> "drafter";
            case BOARD_APPROVER -> "approver";
            case EMPLOYER_CHECKER -> "checker";
            case EMPLOYER_MANAGER -> "manager";
            case SUPERVISOR -> "supervisor";
            case AUDITOR -> "auditor";
            case ADMINISTRATOR -> "administrator";
        };
    }
}
