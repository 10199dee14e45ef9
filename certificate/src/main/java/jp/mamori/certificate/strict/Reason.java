package jp.mamori.certificate.strict;

/**
 * Why a step of a verification ended as it did; a stable code, never shown raw to a person.
 *
 * <p>Codes are added, not renamed: audit rows and receipts carry them.
 */
public enum Reason {
    OK,
    /** The status list counted, but is older than a server would take. */
    STALE,
    /** The details agree after variant characters were folded. */
    FOLDED,
    /** Nobody asked for this step. */
    NOT_ASKED,
    /** An earlier step failed, so this one was not taken. */
    NOT_REACHED,
    /** Nobody said which issuer and which keys to trust. */
    TRUST_MISSING,
    TOO_LONG,
    ALPHABET,
    NOT_CANONICAL,
    SEGMENTS,
    NOT_UTF8,
    JSON_SYNTAX,
    JSON_DUPLICATE_MEMBER,
    JSON_TOO_DEEP,
    JSON_TOO_LARGE,
    JSON_NUMBER,
    COMPRESSION,
    LINK,
    /** Neither a PDF nor a picture, or one that is broken. */
    NOT_A_PAPER,
    /** Neither an embedded certificate nor a code that could be read. */
    NOTHING_FOUND,
    HEADER_MEMBER,
    ALGORITHM,
    TYPE,
    KEY_UNKNOWN,
    /** The key is the issuer's, but signs something else. */
    KEY_USE,
    KEY_PERIOD,
    /** Others may have the key, and nothing shows that the issuer signed this before. */
    KEY_COMPROMISED,
    /** Others may have the key, and whether the issuer signed this before could not be asked. */
    LOG_UNREACHABLE,
    KEY_BINDING,
    SIGNATURE_LENGTH,
    SIGNATURE_RANGE,
    SIGNATURE_WRONG,
    DISCLOSURE_COUNT,
    DISCLOSURE_SHAPE,
    DISCLOSURE_NAME,
    DISCLOSURE_DUPLICATE,
    DISCLOSURE_UNREFERENCED,
    DISCLOSURE_MISSING,
    DIGEST_ALGORITHM,
    DIGEST_DUPLICATE,
    CLAIM_MISSING,
    CLAIM_UNKNOWN,
    CLAIM_SHAPE,
    TEXT_UNSAFE,
    ISSUER_OTHER,
    CREDENTIAL_TYPE,
    EXPIRED,
    ISSUED_IN_FUTURE,
    STATUS_UNREACHABLE,
    STATUS_TOO_OLD,
    STATUS_EXPIRED,
    STATUS_LIST_REFUSED,
    STATUS_INDEX,
    STATUS_INVALID,
    AUDIENCE_OTHER,
    DETAILS_DIFFER,
    /** No certificate with this number that the asker can check. */
    NUMBER_NOT_FOUND
}
