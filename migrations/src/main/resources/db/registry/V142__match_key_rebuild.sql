-- A new version of the normal forms, or a new key of the hash, makes every match key anew.
CREATE TABLE match_key_rebuild (
  norm_version SMALLINT    NOT NULL COMMENT 'Version of the normal forms that rows are being made with',
  hmac_key_id  SMALLINT    NOT NULL COMMENT 'Key of the hash that rows are being made with: 1 is match-key-1',
  started_at   DATETIME(6) NOT NULL COMMENT 'When the first batch was written (UTC)',
  persons_done BIGINT      NOT NULL COMMENT 'Persons who have rows of this version by this rebuild',
  unreadable   BIGINT      NOT NULL COMMENT 'Of these, persons whose file has no key any more: they have no rows',
  cleared_to   BINARY(16)  NULL COMMENT 'Last file whose rows of other versions are gone; null before the first',
  finished_at  DATETIME(6) NULL COMMENT 'When the last row of another version was gone (UTC)',
  PRIMARY KEY (norm_version, hmac_key_id)
)
  COMMENT = 'Rebuilds of match_key and how far each is; new rows are written first, old ones go at the end';
