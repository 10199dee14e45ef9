package jp.mamori.benchmarks.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.mamori.benchmarks.tables.Enamdict.Written;
import jp.mamori.registry.person.matching.text.CleanText;
import jp.mamori.registry.person.matching.text.Skeleton;
import jp.mamori.registry.person.matching.text.Variants;

/** How often names occur: counted surnames, and given names as often as ENAMDICT's persons bear them. */
final class Population {

    private static final double PEOPLE = 124_000_000;
    private static final double UNSEEN_READING = 0.05;
    private static final double UNSEEN_SURNAME = 0.15;
    private static final double UNSEEN_GIVEN = 0.02;
    private static final double RAREST_BITS = 15;
    private static final String WOMEN_END_IN = "子美代江恵香奈枝乃菜紀絵世里";

    private final Map<Written, Double> surnames = new HashMap<>();
    private final Map<Written, Double> women = new HashMap<>();
    private final Map<Written, Double> men = new HashMap<>();

    Population(Enamdict names, List<String> counts) {
        var whole = names.wholeNames();
        var seen = new HashMap<Written, Integer>();
        whole.forEach(name -> seen.merge(name.family(), 1, Integer::sum));
        surnames(names, counts, seen);
        var given = new HashMap<Written, Double>();
        names.givenNames.stream().filter(Population::isUsual).forEach(name -> given.put(name, UNSEEN_GIVEN));
        whole.stream()
                .filter(name -> isUsual(name.given()))
                .forEach(name -> given.merge(name.given(), 1.0, Double::sum));
        given.forEach((name, weight) -> (isWomans(names, name) ? women : men).put(name, weight));
        toOne(surnames);
        toOne(women);
        toOne(men);
    }

    private static boolean isUsual(Written name) {
        return name.kanji().codePointCount(0, name.kanji().length()) <= 3
                && name.kana().length() <= 6;
    }

    private static boolean isWomans(Enamdict names, Written name) {
        return names.women.contains(name)
                || WOMEN_END_IN.indexOf(name.kanji().charAt(name.kanji().length() - 1)) >= 0;
    }

    private void surnames(Enamdict names, List<String> counts, Map<Written, Integer> seen) {
        var counted = new HashMap<String, Double>();
        for (String line : counts) {
            String[] field = line.split("\t");
            for (String kanji : field[1].split(" ")) {
                counted.put(kanji, Double.parseDouble(field[0]));
            }
        }
        var readings = new HashMap<String, Map<Written, Double>>();
        names.surnames.forEach(name -> readings.computeIfAbsent(name.kanji(), any -> new HashMap<>())
                .put(name, seen.getOrDefault(name, 0) + UNSEEN_READING));
        double rest =
                PEOPLE - counted.values().stream().mapToDouble(count -> count).sum();
        double tail = readings.entrySet().stream()
                .filter(entry -> !counted.containsKey(entry.getKey()))
                .mapToDouble(entry -> tailWeight(entry.getValue()))
                .sum();
        readings.forEach((kanji, of) -> {
            double total = of.values().stream().mapToDouble(w -> w).sum();
            double people = counted.containsKey(kanji) ? counted.get(kanji) : rest * tailWeight(of) / tail;
            of.forEach((name, weight) -> surnames.put(name, people * weight / total));
        });
    }

    private static double tailWeight(Map<Written, Double> readings) {
        double known =
                readings.values().stream().mapToDouble(w -> w - UNSEEN_READING).sum();
        return known + UNSEEN_SURNAME;
    }

    private static void toOne(Map<Written, Double> weights) {
        double total = weights.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Population.order()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        weights.replaceAll((name, weight) -> weight / total);
    }

    private static Comparator<Written> order() {
        return Comparator.comparing(Written::kanji).thenComparing(Written::kana);
    }

    /** {@code kind class bits}, of every class commoner than one in 2^15. */
    List<String> table() {
        var lines = new ArrayList<String>();
        var given = new HashMap<Written, Double>();
        women.forEach((name, weight) -> given.merge(name, weight / 2, Double::sum));
        men.forEach((name, weight) -> given.merge(name, weight / 2, Double::sum));
        bits(lines, "SF", surnames, name -> Variants.fold(CleanText.clean(name.kanji())));
        bits(lines, "SS", surnames, name -> sound(name.kana()));
        bits(lines, "GF", given, name -> Variants.fold(CleanText.clean(name.kanji())));
        bits(lines, "GS", given, name -> sound(name.kana()));
        return lines;
    }

    private static String sound(String kana) {
        var skeletons = Skeleton.of(CleanText.clean(kana));
        return skeletons.isEmpty() ? "" : skeletons.getFirst();
    }

    private static void bits(
            List<String> lines,
            String kind,
            Map<Written, Double> weights,
            java.util.function.Function<Written, String> nameClass) {
        var classes = new TreeMap<String, Double>();
        weights.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order()))
                .forEach(entry -> classes.merge(nameClass.apply(entry.getKey()), entry.getValue(), Double::sum));
        classes.remove("");
        classes.forEach((name, share) -> {
            double bits = -Math.log(share) / Math.log(2);
            if (bits < RAREST_BITS) {
                lines.add(kind + "\t" + name + "\t" + String.format(Locale.ROOT, "%.2f", bits));
            }
        });
    }

    /** {@code kanji kana millionths} of the commonest surnames. */
    List<String> surnameList(int most) {
        return list(surnames, "", most);
    }

    /** {@code kanji kana sex millionths} of the commonest given names. */
    List<String> givenList(int most) {
        var all = new ArrayList<>(list(women, "\tF", most / 2));
        all.addAll(list(men, "\tM", most / 2));
        return all;
    }

    private static List<String> list(Map<Written, Double> weights, String tag, int most) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Written, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(order())))
                .limit(most)
                .map(entry -> entry.getKey().kanji()
                        + '\t'
                        + entry.getKey().kana()
                        + tag
                        + '\t'
                        + String.format(Locale.ROOT, "%.3f", entry.getValue() * 1_000_000))
                .toList();
    }
}
