-- Tables of organisation: the directory, who may record what, people, accounts, roles and request codes.
CREATE TABLE organisation (
  id                BINARY(16)   NOT NULL COMMENT 'Organisation id',
  kind              VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Kind code, see OrganisationKind',
  name              VARCHAR(200) NOT NULL COMMENT 'Name in Japanese',
  name_kana         VARCHAR(200) NOT NULL COMMENT 'Reading of the name in katakana',
  name_en           VARCHAR(200) NULL COMMENT 'Name in English where there is one',
  prefecture        CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'JIS X 0401 prefecture code',
  municipality      VARCHAR(100) NULL COMMENT 'Municipality in Japanese',
  municipality_code CHAR(5)      CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'JIS X 0402 municipality code',
  parent            BINARY(16)   NULL COMMENT 'Organisation whose unit this is',
  corporate_number  CHAR(13)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Corporate number (法人番号)',
  school_code       VARCHAR(13)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'School code (学校コード)',
  authority_code    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Code of a recording authority, such as BOE-13',
  search_text       VARCHAR(500) NOT NULL COMMENT 'Folded name, reading and place for looking up',
  created_at        DATETIME(6)  NOT NULL COMMENT 'When the row was made, UTC',
  PRIMARY KEY (id),
  UNIQUE KEY organisation_authority_code (authority_code),
  KEY organisation_kind (kind, prefecture),
  KEY organisation_parent (parent),
  CONSTRAINT organisation_parent_exists FOREIGN KEY (parent) REFERENCES organisation (id)
) COMMENT = 'Authorities, employers and their units; exists before anybody has an account';

CREATE TABLE recording_right (
  organisation_kind VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Kind of authority',
  disposition_kind  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Kind of disposition it may record',
  legal_source      VARCHAR(200) NOT NULL COMMENT 'Law and article that gives the right',
  PRIMARY KEY (organisation_kind, disposition_kind)
) COMMENT = 'Which kind of authority may record which kind of disposition';

CREATE TABLE natural_person (
  id         BINARY(16)      NOT NULL COMMENT 'Natural person id; one human being, however many accounts',
  display_ct VARBINARY(1024) NOT NULL COMMENT 'Sealed under the person''s own key: display name',
  created_at DATETIME(6)     NOT NULL COMMENT 'When the row was made, UTC',
  PRIMARY KEY (id)
) COMMENT = 'People who can sign in';

CREATE TABLE account (
  id             BINARY(16)   NOT NULL COMMENT 'Account id',
  iss            VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Issuer of the identity provider',
  sub            VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Subject at that provider',
  natural_person BINARY(16)   NOT NULL COMMENT 'Whose account it is',
  applicant      BINARY(16)   NULL COMMENT 'Applicant id where the provider signs applicants in',
  created_at     DATETIME(6)  NOT NULL COMMENT 'When the row was made, UTC',
  PRIMARY KEY (id),
  UNIQUE KEY account_iss_sub (iss, sub),
  UNIQUE KEY account_applicant (applicant),
  KEY account_natural_person (natural_person),
  CONSTRAINT account_natural_person_exists FOREIGN KEY (natural_person) REFERENCES natural_person (id)
) COMMENT = 'Accounts at identity providers';

CREATE TABLE membership (
  id             BINARY(16)  NOT NULL COMMENT 'Membership id',
  natural_person BINARY(16)  NOT NULL COMMENT 'Who has the role',
  organisation   BINARY(16)  NOT NULL COMMENT 'Where the role holds',
  role           VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Role code, see Role',
  from_on        DATE        NOT NULL COMMENT 'First day of the role, in Japan',
  until_on       DATE        NULL COMMENT 'Last day of the role, in Japan; null while it lasts',
  added_by       BINARY(16)  NULL COMMENT 'Natural person who gave the role; null when it came with the installation',
  PRIMARY KEY (id),
  UNIQUE KEY membership_once (natural_person, organisation, role, from_on),
  KEY membership_organisation (organisation, role),
  CONSTRAINT membership_natural_person_exists FOREIGN KEY (natural_person) REFERENCES natural_person (id),
  CONSTRAINT membership_organisation_exists FOREIGN KEY (organisation) REFERENCES organisation (id),
  CONSTRAINT membership_days_in_order CHECK (until_on IS NULL OR until_on >= from_on)
) COMMENT = 'Who has which role in which organisation, and when';

CREATE TABLE request_code (
  code         CHAR(8)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Code that the employer hands out',
  organisation BINARY(16)  NOT NULL COMMENT 'Employer',
  unit         BINARY(16)  NULL COMMENT 'Unit of the employer',
  purpose      VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Purpose code',
  occasion     VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Occasion code',
  created_by   BINARY(16)  NOT NULL COMMENT 'Natural person who made it',
  created_at   DATETIME(6) NOT NULL COMMENT 'When it was made, UTC',
  expires_at   DATETIME(6) NOT NULL COMMENT 'Until when it may be used, UTC',
  PRIMARY KEY (code),
  KEY request_code_organisation (organisation),
  CONSTRAINT request_code_organisation_exists FOREIGN KEY (organisation) REFERENCES organisation (id),
  CONSTRAINT request_code_unit_exists FOREIGN KEY (unit) REFERENCES organisation (id),
  CONSTRAINT request_code_maker_exists FOREIGN KEY (created_by) REFERENCES natural_person (id)
) COMMENT = 'Codes that fill in employer, purpose and occasion of a request';
