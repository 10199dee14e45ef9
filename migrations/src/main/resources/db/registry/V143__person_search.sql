-- Searches by entitled officers: who may search what for which purpose, and how often for one person.
INSERT INTO disclosure_basis (organisation_kind, purpose, register, ground, from_on, legal_source) VALUES
  ('PREFECTURAL_BOARD', 'LICENCE_ADMINISTRATION', 'teaching_licence', '*', '2021-04-01', 'Education Personnel Licensing Act arts. 5, 10 and 11: to whom a licence is granted'),
  ('PREFECTURAL_BOARD', 'REGRANT', 'teaching_licence', '*', '2022-04-01', 'Act 57/2021 art. 22: re-grant of a licence that lapsed'),
  ('PREFECTURAL_BOARD', 'OWN_HIRING', 'teaching_licence', '*', '2023-04-01', 'Act 57/2021 art. 7: search before hiring'),
  ('CITY_BOARD', 'OWN_HIRING', 'teaching_licence', '*', '2023-04-01', 'Act 57/2021 art. 7: search before hiring'),
  ('GOVERNOR', 'LICENCE_ADMINISTRATION', 'nursery_registration', '*', '2023-04-01', 'Child Welfare Act art. 18-5 and 18-19: registration of nursery teachers'),
  ('GOVERNOR', 'REGRANT', 'nursery_registration', '*', '2023-04-01', 'Child Welfare Act art. 18-20-2: registration after a revocation');

CREATE TABLE person_search_count (
  organisation BINARY(16) NOT NULL COMMENT 'The acting authority',
  mark         BIGINT     NOT NULL COMMENT 'Keyed hash of the person searched for, first 64 bits, signed; the key is not in the database',
  day          DATE       NOT NULL COMMENT 'Day in Asia/Tokyo',
  searches     INT        NOT NULL COMMENT 'Searches for that person on that day, refused ones too',
  PRIMARY KEY (organisation, mark, day),
  KEY by_day (day)
) COMMENT = 'How often an authority searched for one person in a day; rows of past days go';

-- Whoever changes the own particulars is looked at again: found by applicant, which the key begins with.
ALTER TABLE different_person COMMENT = 'Applicant and record that officers found to be two persons; remembered for a time, until the record is corrected or the applicant''s particulars change. The reasons are in the opinions of the review';
