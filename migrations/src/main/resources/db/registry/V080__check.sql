-- Checks: an employer's act of checking a certificate it was shown.
-- Written by jp.mamori.registry.check only.

CREATE TABLE check_record (
  id             BINARY(16)   NOT NULL COMMENT 'The check',
  organisation   BINARY(16)   NOT NULL COMMENT 'The organisation that checked',
  officer        BINARY(16)   NOT NULL COMMENT 'The natural person who checked for it',
  purpose        VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Code of the purpose stated by the employer',
  occasion       VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Code of the occasion stated by the employer',
  outcome        VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'One of the eight answers (certificate.md section 6)',
  number         CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Certificate number where the certificate is one that this organisation may check',
  content_ct     MEDIUMBLOB   NOT NULL COMMENT 'Reference, steps and what the certificate showed, sealed under the organisation''s key',
  checked_at     DATETIME(6)  NOT NULL COMMENT 'When (UTC)',
  PRIMARY KEY (id),
  KEY by_organisation (organisation, id),
  KEY by_number (number),
  CONSTRAINT check_record_organisation FOREIGN KEY (organisation) REFERENCES organisation (id),
  CONSTRAINT check_record_officer FOREIGN KEY (officer) REFERENCES natural_person (id),
  CONSTRAINT check_record_outcome CHECK (outcome IN ('CURRENT_NO_RECORD', 'CURRENT_WITH_RECORD', 'NO_LONGER_CURRENT', 'EXPIRED', 'NOT_GENUINE', 'DETAILS_DIFFER', 'NOT_FOUND', 'CANNOT_TELL'))
) COMMENT = 'Checks made by signed-in employers';
