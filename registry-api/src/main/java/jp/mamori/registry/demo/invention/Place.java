package jp.mamori.registry.demo.invention;

import java.util.List;

/**
 * A prefecture with some of its municipalities.
 *
 * @param code JIS X 0401, two digits
 * @param weight how often it is drawn, about its share of people
 */
public record Place(String code, String name, int weight, List<String> municipalities) {
    static final List<Place> ALL = Lists.read("places.csv").stream()
            .map(line -> new Place(line[0], line[1], Integer.parseInt(line[2]), List.of(line[3].split(" "))))
            .toList();

    static Place drawn(Chance chance) {
        return chance.weighted(ALL, Place::weight);
    }

    static Place of(String code) {
        return ALL.get(Integer.parseInt(code) - 1);
    }
}
