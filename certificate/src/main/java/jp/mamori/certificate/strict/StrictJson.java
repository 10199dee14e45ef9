package jp.mamori.certificate.strict;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON and refuses whatever two readers could understand differently.
 *
 * <p>Refused: bytes that are not UTF-8, a member named twice, null, fractions and exponents, numbers over 53 bits,
 * lone surrogates, U+0000, nesting over 12, more than 4,096 values, anything after the value.
 * The work is linear in the input, whose length the caller has bounded.
 * Source: RFC 8259, RFC 7493 (I-JSON).
 */
public final class StrictJson {
    static final int MAX_DEPTH = 12;
    static final int MAX_VALUES = 4_096;
    private static final long MAX_NUMBER = (1L << 53) - 1;

    private final String text;
    private int at;
    private int values;

    private StrictJson(String text) {
        this.text = text;
    }

    /** Reads one object and nothing else. */
    public static Json.Obj object(byte[] utf8) throws Refused {
        if (parse(utf8) instanceof Json.Obj object) {
            return object;
        }
        throw new Refused(Reason.JSON_SYNTAX);
    }

    /** Reads one array and nothing else. */
    public static Json.Arr array(byte[] utf8) throws Refused {
        if (parse(utf8) instanceof Json.Arr array) {
            return array;
        }
        throw new Refused(Reason.JSON_SYNTAX);
    }

    private static Json parse(byte[] utf8) throws Refused {
        StrictJson reader = new StrictJson(decode(utf8));
        reader.skipSpace();
        Json value = reader.value(0);
        reader.skipSpace();
        if (reader.at != reader.text.length()) {
            throw new Refused(Reason.JSON_SYNTAX);
        }
        return value;
    }

    private static String decode(byte[] utf8) throws Refused {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused(Reason.NOT_UTF8);
        }
    }

    private Json value(int depth) throws Refused {
        if (depth > MAX_DEPTH) {
            throw new Refused(Reason.JSON_TOO_DEEP);
        }
        if (++values > MAX_VALUES) {
            throw new Refused(Reason.JSON_TOO_LARGE);
        }
        char c = peek();
        return switch (c) {
            case '{' -> objectAt(depth);
            case '[' -> arrayAt(depth);
            case '"' -> new Json.Str(string());
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            default -> number();
        };
    }

    private Json objectAt(int depth) throws Refused {
        Map<String, Json> members = new LinkedHashMap<>();
        at++;
        skipSpace();
        if (peek() == '}') {
            at++;
            return new Json.Obj(members);
        }
        while (true) {
            skipSpace();
            String name = string();
            skipSpace();
            expect(':');
            skipSpace();
            if (members.put(name, value(depth + 1)) != null) {
                throw new Refused(Reason.JSON_DUPLICATE_MEMBER);
            }
            if (endsWith('}')) {
                return new Json.Obj(members);
            }
        }
    }

    private Json arrayAt(int depth) throws Refused {
        List<Json> elements = new ArrayList<>();
        at++;
        skipSpace();
        if (peek() == ']') {
            at++;
            return new Json.Arr(elements);
        }
        while (true) {
            skipSpace();
            elements.add(value(depth + 1));
            if (endsWith(']')) {
                return new Json.Arr(elements);
            }
        }
    }

    private boolean endsWith(char close) throws Refused {
        skipSpace();
        if (peek() == close) {
            at++;
            return true;
        }
        expect(',');
        return false;
    }

    private Json literal(String word, boolean value) throws Refused {
        if (!text.startsWith(word, at)) {
            throw new Refused(Reason.JSON_SYNTAX);
        }
        at += word.length();
        return new Json.Bool(value);
    }

    private Json number() throws Refused {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        while (at < text.length() && isDigit(text.charAt(at)) && at - digits <= 16) {
            at++;
        }
        int length = at - digits;
        if (length == 0) {
            throw new Refused(Reason.JSON_SYNTAX);
        }
        boolean leadingZero = length > 1 && text.charAt(digits) == '0';
        if (length > 16 || leadingZero || (at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0)) {
            throw new Refused(Reason.JSON_NUMBER);
        }
        long value = Long.parseLong(text, start, at, 10);
        if (Math.abs(value) > MAX_NUMBER || (value == 0 && digits > start)) {
            throw new Refused(Reason.JSON_NUMBER);
        }
        return new Json.Num(value);
    }

    private String string() throws Refused {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (true) {
            char c = peek();
            at++;
            if (c == '"') {
                return wellFormed(value);
            }
            if (c < 0x20) {
                throw new Refused(Reason.JSON_SYNTAX);
            }
            value.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() throws Refused {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> throw new Refused(Reason.JSON_SYNTAX);
        };
    }

    private char hex() throws Refused {
        if (at + 4 > text.length()) {
            throw new Refused(Reason.JSON_SYNTAX);
        }
        int code = 0;
        for (int end = at + 4; at < end; at++) {
            char c = text.charAt(at);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw new Refused(Reason.JSON_SYNTAX);
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private static String wellFormed(StringBuilder value) throws Refused {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                throw new Refused(Reason.TEXT_UNSAFE);
            }
            if (pair) {
                i++;
            }
        }
        return value.toString();
    }

    private char peek() throws Refused {
        if (at >= text.length()) {
            throw new Refused(Reason.JSON_SYNTAX);
        }
        return text.charAt(at);
    }

    private void expect(char c) throws Refused {
        if (peek() != c) {
            throw new Refused(Reason.JSON_SYNTAX);
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
