package jp.mamori.benchmarks.tables;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.mamori.benchmarks.tables.Mojidata.Edge;

/** The classes of variant characters: the graph of the lists, cut where it joins two names. */
final class VariantClasses {

    private static final String LISTS = "JN";
    private final Set<Integer> joyo;
    private final Set<Integer> current;
    private final Map<Integer, Map<Integer, Character>> graph = new TreeMap<>();
    private final Set<Long> listed = new HashSet<>();
    private final Map<Integer, Integer> representative = new TreeMap<>();
    private final Map<Integer, Character> ground = new HashMap<>();
    private final List<String> review = new ArrayList<>();

    VariantClasses(Mojidata data, ReviewedSplits splits) throws SQLException {
        joyo = data.joyo();
        current = new TreeSet<>(joyo);
        current.addAll(data.jinmei());
        var readings = data.readings();
        var edges = data.edges();
        edges.stream().filter(edge -> LISTS.indexOf(edge.ground()) >= 0).forEach(edge -> listed.add(pair(edge)));
        edges.stream().filter(edge -> counts(edge, readings)).forEach(this::join);
        classes(splits);
    }

    private boolean counts(Edge edge, Map<Integer, Set<String>> readings) {
        if (listed.contains(pair(edge))) {
            return true;
        }
        if (current.contains(edge.a()) && current.contains(edge.b())) {
            return false;
        }
        if (edge.ground() != 'S' && edge.ground() != 'K') {
            return true;
        }
        Set<String> a = readings.getOrDefault(edge.a(), Set.of());
        Set<String> b = readings.getOrDefault(edge.b(), Set.of());
        return a.isEmpty() || b.isEmpty() || !Collections.disjoint(a, b);
    }

    private void join(Edge edge) {
        graph.computeIfAbsent(edge.a(), any -> new TreeMap<>()).merge(edge.b(), edge.ground(), VariantClasses::better);
        graph.computeIfAbsent(edge.b(), any -> new TreeMap<>()).merge(edge.a(), edge.ground(), VariantClasses::better);
    }

    private static Character better(Character a, Character b) {
        return "JNKPHDOS".indexOf(a) <= "JNKPHDOS".indexOf(b) ? a : b;
    }

    private static long pair(Edge edge) {
        return (long) Math.min(edge.a(), edge.b()) << 32 | Math.max(edge.a(), edge.b());
    }

    private void classes(ReviewedSplits splits) {
        var seen = new HashSet<Integer>();
        for (int start : graph.keySet()) {
            if (seen.contains(start)) {
                continue;
            }
            Set<Integer> members = reach(List.of(start), graph.keySet());
            seen.addAll(members);
            List<List<Integer>> groups = groups(members);
            review(groups, splits);
            settle(groups.size() > 1 ? groups : List.of(List.of(first(members))), members);
        }
    }

    /** Gives every member to the nearest group, of equals by the better ground; what is as near to two is in none. */
    private void settle(List<List<Integer>> groups, Set<Integer> members) {
        var owner = new HashMap<Integer, Integer>();
        var via = new HashMap<Integer, Character>();
        var frontier = new ArrayList<Integer>();
        for (var group : groups) {
            int head = first(group);
            for (int member : group) {
                owner.put(member, head);
                via.put(member, strongest(member));
                frontier.add(member);
            }
        }
        while (!frontier.isEmpty()) {
            frontier = step(frontier, owner, via);
        }
        members.stream().filter(m -> owner.getOrDefault(m, 0) > 0).forEach(member -> {
            representative.put(member, owner.get(member));
            ground.put(member, via.get(member));
        });
    }

    private ArrayList<Integer> step(List<Integer> frontier, Map<Integer, Integer> owner, Map<Integer, Character> via) {
        var claims = new TreeMap<Integer, Map<Integer, Character>>();
        for (int from : frontier) {
            int head = owner.getOrDefault(from, -1);
            if (head > 0) {
                neighbours(from).forEach((to, letter) -> {
                    if (!owner.containsKey(to)) {
                        claims.computeIfAbsent(to, any -> new TreeMap<>()).merge(head, letter, VariantClasses::better);
                    }
                });
            }
        }
        claims.forEach((to, heads) -> {
            char best = heads.values().stream().reduce(VariantClasses::better).orElse('S');
            var strongest = heads.entrySet().stream()
                    .filter(claim -> claim.getValue() == best)
                    .toList();
            owner.put(to, strongest.size() == 1 ? strongest.getFirst().getKey() : -1);
            via.put(to, best);
        });
        return new ArrayList<>(claims.keySet());
    }

    private Map<Integer, Character> neighbours(int character) {
        return graph.getOrDefault(character, Map.of());
    }

    private char strongest(int member) {
        return neighbours(member).values().stream()
                .reduce(VariantClasses::better)
                .orElse('T');
    }

    /** The current name characters of a class, joined only where a list of name characters joins them. */
    private List<List<Integer>> groups(Set<Integer> members) {
        var left = new TreeSet<>(members);
        left.retainAll(current);
        var groups = new ArrayList<List<Integer>>();
        while (!left.isEmpty()) {
            var group = new TreeSet<>(List.of(left.first()));
            boolean grew = true;
            while (grew) {
                grew = group.addAll(left.stream()
                        .filter(c -> group.stream().anyMatch(g -> listed.contains(pair(new Edge(c, g, 'J')))))
                        .toList());
            }
            left.removeAll(group);
            groups.add(new ArrayList<>(group));
        }
        groups.sort(Comparator.comparing(VariantClasses::text));
        return groups;
    }

    private void review(List<List<Integer>> groups, ReviewedSplits splits) {
        if (groups.size() > 1) {
            review.add(splits.line(groups.stream().map(VariantClasses::text).toList()));
        } else if (groups.size() == 1 && groups.getFirst().size() > 1) {
            boolean jinmei = groups.getFirst().stream().allMatch(joyo::contains);
            review.add(text(groups.getFirst()) + "\tmerge\t"
                    + (jinmei
                            ? "常用漢字表 holds both forms of one character"
                            : "常用漢字表 with its Kangxi form, or 人名用漢字 別表第二: forms of one character by the list itself"));
        }
    }

    private Set<Integer> reach(List<Integer> from, Set<Integer> within) {
        var reached = new TreeSet<>(from);
        var queue = new ArrayDeque<>(from);
        while (!queue.isEmpty()) {
            for (int next : neighbours(queue.remove()).keySet()) {
                if (within.contains(next) && reached.add(next)) {
                    queue.add(next);
                }
            }
        }
        return reached;
    }

    /** The member that stands for a class: jōyō before jinmeiyō before the rest, then by code point. */
    private int first(java.util.Collection<Integer> members) {
        return members.stream()
                .min(Comparator.comparing((Integer c) -> joyo.contains(c) ? 0 : current.contains(c) ? 1 : inBlock(c))
                        .thenComparing(c -> c))
                .orElseThrow();
    }

    private static int inBlock(int c) {
        return c >= 0x4E00 && c <= 0x9FFF ? 2 : 3;
    }

    int representative(int character) {
        return representative.getOrDefault(character, character);
    }

    boolean isJapanese(int head) {
        return current.contains(head);
    }

    /** {@code fold.tsv}: representative, then each other member with the letter of its ground. */
    List<String> foldTable() {
        var lines = new TreeMap<Integer, StringBuilder>();
        representative.forEach((member, head) -> {
            if (!member.equals(head)) {
                lines.computeIfAbsent(
                                head,
                                any -> new StringBuilder().appendCodePoint(head).append('\t'))
                        .appendCodePoint(member)
                        .append(ground.get(member));
            }
        });
        return lines.values().stream().map(StringBuilder::toString).toList();
    }

    /** The classes with more than one current name character, each with its decision and reason. */
    List<String> reviewTable() {
        return review.stream().sorted().toList();
    }

    private static String text(List<Integer> characters) {
        return characters.stream()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
