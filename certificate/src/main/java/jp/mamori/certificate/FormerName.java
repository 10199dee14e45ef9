package jp.mamori.certificate;

import org.jspecify.annotations.Nullable;

/** A name the person bore before and chose to show; {@code toString} never prints it. */
public record FormerName(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String familyNameReading,
        @Nullable String givenNameReading) {
    public FormerName {
        if (familyName == null && givenName == null) {
            throw new IllegalArgumentException("a former name has at least one part");
        }
    }

    /** The name as written, family name first. */
    public String written() {
        return Subject.joined(familyName, givenName);
    }

    /** The reading, family name first; empty when there is none. */
    public String reading() {
        return Subject.joined(familyNameReading, givenNameReading);
    }

    @Override
    public String toString() {
        return "FormerName";
    }
}
