-- What may be stated to whom. No row means: not searched, and named on the certificate as not searched.
-- The default scope is our reading (domain.md section 3): child protection everywhere,
-- every ground only to those who appoint teachers. Changed by two persons.

CREATE TABLE disclosure_basis (
  organisation_kind VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Kind of the organisation that the certificate is made out to',
  purpose           VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Code of the purpose',
  register          VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Register: teaching_licence, nursery_registration or childcare_order',
  ground            VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Ground code that may be stated (SV1..SV5, G1, G2, N3); * for every ground',
  from_on           DATE         NOT NULL COMMENT 'First day (Asia/Tokyo)',
  until_on          DATE         NULL COMMENT 'First day on which it no longer holds (Asia/Tokyo); null while it holds',
  legal_source      VARCHAR(200) NOT NULL COMMENT 'The law or guideline it rests on',
  entered_by        BINARY(16)   NULL COMMENT 'Natural person who entered it; null for what came with the installation',
  confirmed_by      BINARY(16)   NULL COMMENT 'Another natural person who confirmed it; null for what came with the installation',
  PRIMARY KEY (organisation_kind, purpose, register, ground, from_on),
  CONSTRAINT disclosure_basis_two_persons CHECK ((entered_by IS NULL AND confirmed_by IS NULL) OR (entered_by IS NOT NULL AND confirmed_by IS NOT NULL AND entered_by <> confirmed_by))
) COMMENT = 'Which grounds of which register may be stated to which kind of organisation for which purpose';

-- Child protection: SV1-SV5, G1, G2 and N3, in every register, for every employer whose work the purpose is.
INSERT INTO disclosure_basis (organisation_kind, purpose, register, ground, from_on, legal_source)
SELECT k.kind, k.purpose, r.register, g.ground, '2021-04-01', g.source
FROM (
  SELECT 'PREFECTURAL_BOARD' AS kind, 'TEACHING' AS purpose
  UNION ALL SELECT 'CITY_BOARD', 'TEACHING'
  UNION ALL SELECT 'SCHOOL_CORPORATION', 'TEACHING'
  UNION ALL SELECT 'MUNICIPALITY', 'TEACHING'
  UNION ALL SELECT 'NATIONAL_UNIVERSITY_CORPORATION', 'TEACHING'
  UNION ALL SELECT 'SCHOOL', 'TEACHING'
  UNION ALL SELECT 'KINDERGARTEN', 'TEACHING'
  UNION ALL SELECT 'GOVERNOR', 'CHILDCARE'
  UNION ALL SELECT 'CITY_MAYOR', 'CHILDCARE'
  UNION ALL SELECT 'SCHOOL_CORPORATION', 'CHILDCARE'
  UNION ALL SELECT 'MUNICIPALITY', 'CHILDCARE'
  UNION ALL SELECT 'CHILDCARE_PROVIDER', 'CHILDCARE'
  UNION ALL SELECT 'KINDERGARTEN', 'CHILDCARE'
  UNION ALL SELECT 'NURSERY', 'CHILDCARE'
  UNION ALL SELECT 'SITTER_PLATFORM', 'SITTING'
  UNION ALL SELECT 'SITTER_OFFICE', 'SITTING'
  UNION ALL SELECT 'CHILDCARE_PROVIDER', 'SITTING'
  UNION ALL SELECT 'PREFECTURAL_BOARD', 'OTHER_CHILD_FACING'
  UNION ALL SELECT 'CITY_BOARD', 'OTHER_CHILD_FACING'
  UNION ALL SELECT 'SCHOOL_CORPORATION', 'OTHER_CHILD_FACING'
  UNION ALL SELECT 'MUNICIPALITY', 'OTHER_CHILD_FACING'
  UNION ALL SELECT 'NATIONAL_UNIVERSITY_CORPORATION', 'OTHER_CHILD_FACING'
  UNION ALL SELECT 'CHILDCARE_PROVIDER', 'OTHER_CHILD_FACING'
  UNION ALL SELECT 'SITTER_PLATFORM', 'OTHER_CHILD_FACING'
  UNION ALL SELECT 'SCHOOL', 'OTHER_CHILD_FACING'
  UNION ALL SELECT 'KINDERGARTEN', 'OTHER_CHILD_FACING'
  UNION ALL SELECT 'NURSERY', 'OTHER_CHILD_FACING'
  UNION ALL SELECT 'SITTER_OFFICE', 'OTHER_CHILD_FACING'
) k
CROSS JOIN (
  SELECT 'teaching_licence' AS register
  UNION ALL SELECT 'nursery_registration'
  UNION ALL SELECT 'childcare_order'
) r
CROSS JOIN (
  SELECT 'SV1' AS ground, 'Act 57/2021 art. 2(3)' AS source
  UNION ALL SELECT 'SV2', 'Act 57/2021 art. 2(3)'
  UNION ALL SELECT 'SV3', 'Act 57/2021 art. 2(3)'
  UNION ALL SELECT 'SV4', 'Act 57/2021 art. 2(3)'
  UNION ALL SELECT 'SV5', 'Act 57/2021 art. 2(3)'
  UNION ALL SELECT 'G1', 'Education Personnel Licensing Act, gazette category since 2021-04-01'
  UNION ALL SELECT 'G2', 'Education Personnel Licensing Act, gazette category since 2021-04-01'
  UNION ALL SELECT 'N3', 'Child Welfare Act art. 18-19'
) g;

-- Every ground of the teaching licence register, only to those who appoint teachers.
INSERT INTO disclosure_basis (organisation_kind, purpose, register, ground, from_on, legal_source)
SELECT k.kind, 'TEACHING', 'teaching_licence', '*', '2021-04-01', 'Education Personnel Licensing Act arts. 10, 11 and 13'
FROM (
  SELECT 'PREFECTURAL_BOARD' AS kind
  UNION ALL SELECT 'CITY_BOARD'
  UNION ALL SELECT 'SCHOOL_CORPORATION'
  UNION ALL SELECT 'MUNICIPALITY'
  UNION ALL SELECT 'NATIONAL_UNIVERSITY_CORPORATION'
  UNION ALL SELECT 'SCHOOL'
  UNION ALL SELECT 'KINDERGARTEN'
) k;
