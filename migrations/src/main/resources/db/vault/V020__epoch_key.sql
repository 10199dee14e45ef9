-- Which epoch keys there were; the keys themselves are never in a database (architecture.md section 4).
CREATE TABLE epoch_key (
  alias        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Its name, epoch-1 and so on; a name is used once',
  created_at   DATETIME(6) NOT NULL COMMENT 'When it was first seen, UTC',
  retired_at   DATETIME(6) NULL COMMENT 'When the last data key left it, UTC; null while data keys are wrapped under it',
  destroyed_at DATETIME(6) NULL COMMENT 'When it was destroyed, UTC: fourteen days after it was retired',
  PRIMARY KEY (alias)
) COMMENT = 'The epoch keys that wrap data keys, and when each came and went';

ALTER TABLE file_key ADD KEY file_key_epoch (epoch);
