package jp.mamori.registry.disposition.content;

import jp.mamori.registry.disposition.Ground;
import jp.mamori.registry.disposition.body.GroundJson;
import jp.mamori.registry.disposition.body.GroundJson.NurseryJson;
import jp.mamori.registry.disposition.body.GroundJson.SexualViolenceJson;
import org.jspecify.annotations.Nullable;

/** Reads ground codes; which of them the kind has is asked by {@link RulesOfKind}. */
final class ReadGround {
    private ReadGround() {}

    static Ground read(@Nullable GroundJson json, Part at) {
        if (json == null) {
            return new Ground(null, null, null, null);
        }
        return new Ground(
                at.codeIfAny(json.statutory(), "statutory", Ground.Statutory.class),
                at.codeIfAny(json.gazette(), "gazette", Ground.Gazette.class),
                sexualViolence(json.sexualViolence(), at.in("sexualViolence")),
                nursery(json.nursery(), at.in("nursery")));
    }

    private static Ground.@Nullable SexualViolence sexualViolence(@Nullable SexualViolenceJson json, Part at) {
        if (json == null) {
            return null;
        }
        var limb = at.code(json.limb(), "limb", Ground.SexualViolence.Limb.class);
        var measure = at.code(json.measure(), "class", Ground.SexualViolence.Class.class);
        return limb == null || measure == null ? null : new Ground.SexualViolence(limb, measure);
    }

    private static Ground.@Nullable Nursery nursery(@Nullable NurseryJson json, Part at) {
        if (json == null) {
            return null;
        }
        var item = at.code(json.ground(), "ground", Ground.Nursery.Item.class);
        var measure = item == Ground.Nursery.Item.N3
                ? at.code(json.measure(), "class", Ground.Nursery.Class.class)
                : at.codeIfAny(json.measure(), "class", Ground.Nursery.Class.class);
        return item == null ? null : new Ground.Nursery(item, measure);
    }
}
