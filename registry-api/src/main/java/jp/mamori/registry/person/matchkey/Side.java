package jp.mamori.registry.person.matchkey;

/** Which side of the comparison a file is on: the register's records, or applicants' requests. */
public enum Side {
    REGISTER,
    APPLICANT
}
