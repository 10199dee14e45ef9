-- Tables of person: applicants' profiles, sealed persons and the keyed hashes that find them.
CREATE TABLE applicant (
  id         BINARY(16)  NOT NULL COMMENT 'Applicant id, which is also the id of the applicant''s file; the account points to it',
  profile_ct BLOB        NOT NULL COMMENT 'Sealed: name, date of birth, sex and domicile from sign-in, and what the applicant declared',
  version    BIGINT      NOT NULL COMMENT 'Counts the changes of the profile',
  created_at DATETIME(6) NOT NULL COMMENT 'When the applicant first signed in, UTC',
  PRIMARY KEY (id)
)
  COMMENT = 'Applicants, one for each account of an applicants'' identity provider';

CREATE TABLE person_record (
  file         BINARY(16)  NOT NULL COMMENT 'File whose person this is: a disposition or a request',
  side         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'REGISTER or APPLICANT',
  content_ct   BLOB        NOT NULL COMMENT 'Sealed: names as written, date of birth, sex, domicile, licence numbers',
  norm_version INT         NOT NULL COMMENT 'Version of the normalisation that made the match keys',
  created_at   DATETIME(6) NOT NULL COMMENT 'When the row was made, UTC',
  PRIMARY KEY (file),
  CONSTRAINT person_record_side CHECK (side IN ('REGISTER', 'APPLICANT'))
)
  COMMENT = 'Persons who can be found, each sealed under the key of the file';

CREATE TABLE match_key (
  k            BIGINT      NOT NULL COMMENT 'HMAC-SHA-256 of a normalised form, first 64 bits, signed; the key is not in the database',
  side         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'REGISTER or APPLICANT',
  file         BINARY(16)  NOT NULL COMMENT 'File that the form leads to',
  name_version SMALLINT    NOT NULL COMMENT 'Position of the name among the person''s names, from 0',
  kind         VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What was hashed, such as FULL_NAME_DOB',
  norm_version INT         NOT NULL COMMENT 'Version of the normalisation',
  hmac_key_id  VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Key of the hash in the keystore',
  PRIMARY KEY (k, side, file, name_version, kind, norm_version, hmac_key_id),
  KEY match_key_file (file),
  CONSTRAINT match_key_person FOREIGN KEY (file) REFERENCES person_record (file) ON DELETE CASCADE
)
  COMMENT = 'One indexed look-up finds every file whose person may be the one asked for';
