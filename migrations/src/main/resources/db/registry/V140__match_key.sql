-- The keys of the matcher: about 27 rows a person instead of three, so the rows are narrow and lie by side and hash.
DROP TABLE match_key;

CREATE TABLE match_key (
  side         ENUM('REGISTER', 'APPLICANT') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Whose file it is',
  k            BIGINT   NOT NULL COMMENT 'HMAC-SHA-256 of a normal form, first 64 bits, signed; the key is not in the database',
  file         BINARY(16) NOT NULL COMMENT 'File that the form leads to',
  norm_version SMALLINT NOT NULL COMMENT 'Version of the normal forms',
  hmac_key_id  SMALLINT NOT NULL COMMENT 'Key of the hash in the keystore: 1 is match-key-1',
  name_version SMALLINT NOT NULL COMMENT 'Position of the name among the person''s names, the present one 0',
  kind         ENUM('NAME', 'SOUND', 'SOUND_YEAR_MONTH', 'SOUND_MONTH_DAY', 'SOUND_YEAR_DAY', 'FAMILY_YEAR_MONTH',
                    'FAMILY_MONTH_DAY', 'FAMILY_YEAR_DAY', 'FAMILY_SOUND_YEAR_MONTH', 'FAMILY_SOUND_MONTH_DAY',
                    'FAMILY_SOUND_YEAR_DAY', 'GIVEN_YEAR_MONTH', 'GIVEN_MONTH_DAY', 'GIVEN_YEAR_DAY',
                    'GIVEN_SOUND_YEAR_MONTH', 'GIVEN_SOUND_MONTH_DAY', 'GIVEN_SOUND_YEAR_DAY', 'COARSE_YEAR_MONTH',
                    'COARSE_MONTH_DAY', 'COARSE_YEAR_DAY', 'VISUAL_YEAR_MONTH', 'VISUAL_MONTH_DAY', 'VISUAL_YEAR_DAY',
                    'FOREIGN_YEAR_MONTH', 'FOREIGN_MONTH_DAY', 'FOREIGN_YEAR_DAY', 'BIRTH_SEX', 'LICENCE')
               CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What was hashed',
  PRIMARY KEY (side, k, file, norm_version, hmac_key_id),
  KEY match_key_file (file),
  CONSTRAINT match_key_person FOREIGN KEY (file) REFERENCES person_record (file) ON DELETE CASCADE
)
  COMMENT = 'One indexed look-up finds every file whose person may be the one asked for';

ALTER TABLE person_record
  MODIFY COLUMN norm_version SMALLINT NOT NULL COMMENT 'Version of the normal forms that made the newest match keys',
  ADD COLUMN hmac_key_id SMALLINT NOT NULL COMMENT 'Key of the hash of the newest match keys: 1 is match-key-1' AFTER norm_version,
  ADD KEY by_side (side),
  ADD KEY by_key_version (norm_version, hmac_key_id, file);
