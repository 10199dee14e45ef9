-- Who supervises which employers (所轄庁), and what tells whether an employer uses the registry.
CREATE TABLE supervision_right (
  organisation_kind VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Kind of the supervising authority',
  employer_kind     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Kind of employer that it supervises',
  territory         VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Where: COUNTRY, its PREFECTURE or its MUNICIPALITY',
  legal_source      VARCHAR(200) NOT NULL COMMENT 'Law and article that gives the right',
  PRIMARY KEY (organisation_kind, employer_kind),
  CONSTRAINT supervision_right_territory CHECK (territory IN ('COUNTRY', 'PREFECTURE', 'MUNICIPALITY'))
) COMMENT = 'Which kind of authority supervises which kind of employer, and where';

INSERT INTO supervision_right (organisation_kind, employer_kind, territory, legal_source) VALUES
  ('MINISTRY', 'SCHOOL_CORPORATION', 'COUNTRY', '教育職員等による児童生徒性暴力等の防止等に関する法律第5条'),
  ('MINISTRY', 'MUNICIPALITY', 'COUNTRY', '地方教育行政の組織及び運営に関する法律第48条第1項'),
  ('MINISTRY', 'NATIONAL_UNIVERSITY_CORPORATION', 'COUNTRY', '教育職員等による児童生徒性暴力等の防止等に関する法律第5条'),
  ('MINISTRY', 'CHILDCARE_PROVIDER', 'COUNTRY', '児童福祉法第59条の5第1項'),
  ('MINISTRY', 'SITTER_PLATFORM', 'COUNTRY', '児童福祉法第59条の5第1項'),
  ('PREFECTURAL_BOARD', 'MUNICIPALITY', 'PREFECTURE', '地方教育行政の組織及び運営に関する法律第48条第1項'),
  ('GOVERNOR', 'SCHOOL_CORPORATION', 'PREFECTURE', '私立学校法第4条'),
  ('GOVERNOR', 'CHILDCARE_PROVIDER', 'PREFECTURE', '児童福祉法第46条第1項・第59条第1項'),
  ('GOVERNOR', 'SITTER_PLATFORM', 'PREFECTURE', '児童福祉法第59条第1項'),
  ('CITY_MAYOR', 'CHILDCARE_PROVIDER', 'MUNICIPALITY', '児童福祉法第59条の4第1項'),
  ('CITY_MAYOR', 'SITTER_PLATFORM', 'MUNICIPALITY', '児童福祉法第59条の4第1項');

ALTER TABLE account
  ADD COLUMN signed_in_month CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Month of the last sign-in in Japan, as 2026-11; officers only, nothing finer is kept' AFTER session_generation;

ALTER TABLE check_record ADD KEY by_organisation_and_time (organisation, checked_at);
