package jp.mamori.certificate.strict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value as our documents use it: objects, arrays, strings, whole numbers and booleans.
 *
 * <p>No null and no fractions: none of our documents has them.
 * {@code toString} never prints what is inside, because a name may be.
 */
public sealed interface Json {

    /** A string. */
    record Str(String value) implements Json {
        @Override
        public String toString() {
            return "Json.Str";
        }
    }

    /** A whole number of at most 53 bits. */
    record Num(long value) implements Json {
        @Override
        public String toString() {
            return "Json.Num";
        }
    }

    /** A truth value. */
    record Bool(boolean value) implements Json {}

    /** An array. */
    record Arr(List<Json> elements) implements Json {
        public Arr {
            elements = List.copyOf(elements);
        }

        public static Arr ofStrings(List<String> values) {
            List<Json> elements = new ArrayList<>(values.size());
            values.forEach(value -> elements.add(new Str(value)));
            return new Arr(elements);
        }

        /** The elements, each of which must be a string. */
        public List<String> strings() throws Refused {
            List<String> values = new ArrayList<>(elements.size());
            for (Json element : elements) {
                if (!(element instanceof Str(String value))) {
                    throw new Refused(Reason.CLAIM_SHAPE);
                }
                values.add(value);
            }
            return values;
        }

        @Override
        public String toString() {
            return "Json.Arr[" + elements.size() + "]";
        }
    }

    /** An object; members keep their order. */
    record Obj(Map<String, Json> members) implements Json {
        public Obj {
            members = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        public boolean has(String name) {
            return members.containsKey(name);
        }

        /** The member, or null when there is none. */
        public @Nullable Json find(String name) {
            return members.get(name);
        }

        /** Refuses the object when it has a member outside the list. */
        public Obj only(Set<String> names, Reason otherwise) throws Refused {
            if (!names.containsAll(members.keySet())) {
                throw new Refused(otherwise);
            }
            return this;
        }

        public String string(String name) throws Refused {
            if (required(name) instanceof Str(String value)) {
                return value;
            }
            throw new Refused(Reason.CLAIM_SHAPE);
        }

        public @Nullable String stringOrNull(String name) throws Refused {
            return has(name) ? string(name) : null;
        }

        public long number(String name) throws Refused {
            if (required(name) instanceof Num(long value)) {
                return value;
            }
            throw new Refused(Reason.CLAIM_SHAPE);
        }

        public Obj object(String name) throws Refused {
            if (required(name) instanceof Obj value) {
                return value;
            }
            throw new Refused(Reason.CLAIM_SHAPE);
        }

        public Arr array(String name) throws Refused {
            if (required(name) instanceof Arr value) {
                return value;
            }
            throw new Refused(Reason.CLAIM_SHAPE);
        }

        private Json required(String name) throws Refused {
            Json member = members.get(name);
            if (member == null) {
                throw new Refused(Reason.CLAIM_MISSING);
            }
            return member;
        }

        @Override
        public String toString() {
            return "Json.Obj" + members.keySet();
        }
    }

    /** An object under construction. */
    final class Members {
        private final Map<String, Json> members = new LinkedHashMap<>();

        public Members put(String name, Json value) {
            members.put(name, value);
            return this;
        }

        public Members put(String name, String value) {
            return put(name, new Str(value));
        }

        public Members put(String name, long value) {
            return put(name, new Num(value));
        }

        /** Leaves the member out when there is no value. */
        public Members putIfPresent(String name, @Nullable String value) {
            return value == null ? this : put(name, value);
        }

        public Obj object() {
            return new Obj(members);
        }
    }
}
