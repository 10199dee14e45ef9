-- Lawful delays: for a time, a person is not shown that an authority looked at their data.
CREATE TABLE access_delay (
  id           BINARY(16)  NOT NULL COMMENT 'The delay',
  applicant    BINARY(16)  NOT NULL COMMENT 'Whose access history is concerned',
  organisation BINARY(16)  NOT NULL COMMENT 'The authority whose own acts are shown later',
  basis        VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Legal basis: CRIMINAL_INVESTIGATION, CHILD_PROTECTION or COURT_ORDER',
  days         SMALLINT    NOT NULL COMMENT 'How long from the approval, at most 90',
  proposed_by  BINARY(16)  NOT NULL COMMENT 'The officer who asked for it',
  proposed_at  DATETIME(6) NOT NULL COMMENT 'When (UTC)',
  approved_by  BINARY(16)  NULL COMMENT 'The second officer',
  approved_at  DATETIME(6) NULL COMMENT 'From when on acts are shown later (UTC)',
  ends_at      DATETIME(6) NULL COMMENT 'When they are shown (UTC)',
  PRIMARY KEY (id),
  KEY access_delay_applicant (applicant, organisation),
  CONSTRAINT access_delay_organisation FOREIGN KEY (organisation) REFERENCES organisation (id),
  CONSTRAINT access_delay_basis CHECK (basis IN ('CRIMINAL_INVESTIGATION', 'CHILD_PROTECTION', 'COURT_ORDER')),
  CONSTRAINT access_delay_longest CHECK (days BETWEEN 1 AND 90),
  CONSTRAINT access_delay_two_officers CHECK (approved_by IS NULL OR approved_by <> proposed_by),
  CONSTRAINT access_delay_approved CHECK ((approved_by IS NULL) = (approved_at IS NULL) AND (approved_at IS NULL) = (ends_at IS NULL))
) COMMENT = 'Delays of lines in the access history, by two officers, on a legal basis, with an end; counted in public';
