-- What each screening decided and rested on, so that it can be replayed.
CREATE TABLE screening (
  id              BINARY(16)  NOT NULL COMMENT 'The screening',
  request         BINARY(16)  NOT NULL COMMENT 'The request whose person was held against the register',
  screened_at     DATETIME(6) NOT NULL COMMENT 'When (UTC)',
  decision        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'STRONG, REVIEW or NONE: of the strongest candidate; nobody is decided upon by it',
  threshold       DOUBLE      NOT NULL COMMENT 'Bits from which a candidate went to review',
  files           BIGINT      NOT NULL COMMENT 'Records that the register held, as last counted',
  norm_version    SMALLINT    NOT NULL COMMENT 'Version of the normal forms',
  weights_version SMALLINT    NOT NULL COMMENT 'Version of the weights of the score',
  tables_version  SMALLINT    NOT NULL COMMENT 'Version of the tables of variants and frequencies',
  PRIMARY KEY (id),
  KEY by_request (request, screened_at),
  CONSTRAINT screening_request FOREIGN KEY (request) REFERENCES certificate_request (id) ON DELETE CASCADE,
  CONSTRAINT screening_decision CHECK (decision IN ('STRONG', 'REVIEW', 'NONE'))
) COMMENT = 'Each time a request was held against the register: what came of it and by which versions';

ALTER TABLE match_review
  ADD COLUMN norm_version    SMALLINT NOT NULL COMMENT 'Version of the normal forms that the explanation rests on' AFTER explanation_ct,
  ADD COLUMN weights_version SMALLINT NOT NULL COMMENT 'Version of the weights of the score' AFTER norm_version,
  ADD COLUMN tables_version  SMALLINT NOT NULL COMMENT 'Version of the tables of variants and frequencies' AFTER weights_version;
