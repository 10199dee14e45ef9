package jp.mamori.certificate.strict;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes JSON without white space, members in the order given, characters beyond ASCII as themselves.
 *
 * <p>Source: RFC 8259.
 */
public final class JsonText {
    private JsonText() {}

    public static byte[] bytes(Json json) {
        return write(json).getBytes(StandardCharsets.UTF_8);
    }

    public static String write(Json json) {
        StringBuilder out = new StringBuilder(256);
        append(out, json);
        return out.toString();
    }

    private static void append(StringBuilder out, Json json) {
        switch (json) {
            case Json.Str(String value) -> quote(out, value);
            case Json.Num(long value) -> out.append(value);
            case Json.Bool(boolean value) -> out.append(value);
            case Json.Arr array -> appendArray(out, array);
            case Json.Obj object -> appendObject(out, object);
        }
    }

    private static void appendArray(StringBuilder out, Json.Arr array) {
        out.append('[');
        for (int i = 0; i < array.elements().size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            append(out, array.elements().get(i));
        }
        out.append(']');
    }

    private static void appendObject(StringBuilder out, Json.Obj object) {
        out.append('{');
        for (Iterator<Map.Entry<String, Json>> rest =
                        object.members().entrySet().iterator();
                rest.hasNext(); ) {
            Map.Entry<String, Json> member = rest.next();
            quote(out, member.getKey());
            out.append(':');
            append(out, member.getValue());
            if (rest.hasNext()) {
                out.append(',');
            }
        }
        out.append('}');
    }

    private static void quote(StringBuilder out, String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || isAlone(value, i)) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Whether a half of a surrogate pair stands alone: UTF-8 has no bytes for it. */
    private static boolean isAlone(String value, int at) {
        char c = value.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 >= value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
    }
}
