package jp.mamori.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mamori.portal.session.Door;
import jp.mamori.portal.session.SignedIn;

/** The links at the top: those of the door a person came in by, or the open ones. */
public final class Navigation {
    private Navigation() {}

    public static List<Link> of(Page page) {
        Door door = page.door();
        if (door == null) {
            return links(page, "/check", "/orders", "/sign-in", "/help");
        }
        return switch (door) {
            case APPLICANT -> links(page, "/apply", "/apply/names", "/apply/history", "/check", "/help");
            case EMPLOYER ->
                links(page, "/hire", "/hire/check", "/hire/checks", "/hire/codes", "/hire/members", "/help");
            case BOARD -> links(page, board(page.visitor().signedIn()));
        };
    }

    /** An authority's people see what their roles are for. */
    private static String[] board(SignedIn session) {
        List<String> paths = new ArrayList<>();
        if (!session.isSupervisorOnly()) {
            paths.addAll(List.of("/board", "/board/dispositions", "/board/reviews", "/board/search"));
        }
        if (session.hasRole("SUPERVISOR")) {
            paths.add("/board/employers");
        }
        paths.add("/help");
        return paths.toArray(String[]::new);
    }

    /** The link that the page belongs to: the one with the longest address that its own begins with. */
    public static Optional<Link> current(Page page, List<Link> links) {
        String path = page.visitor().path();
        return links.stream()
                .filter(link -> path.equals(link.href()) || path.startsWith(link.href() + "/"))
                .max(java.util.Comparator.comparingInt(link -> link.href().length()));
    }

    private static List<Link> links(Page page, String... paths) {
        return java.util.Arrays.stream(paths)
                .map(path -> new Link(page.say("nav" + path.replace('/', '.')), path))
                .toList();
    }
}
