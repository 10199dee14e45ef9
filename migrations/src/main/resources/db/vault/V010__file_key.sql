-- The wrapped data key of each file; a deleted row makes the file unreadable (architecture.md section 4).
CREATE TABLE file_key (
  file       BINARY(16)     NOT NULL COMMENT 'Id of the file: a disposition, an applicant, a request, an organisation or a natural person',
  wrapped    VARBINARY(512) NOT NULL COMMENT 'Data key wrapped by the key-encryption key, then by the epoch key',
  kek_id     VARCHAR(16)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Keystore alias of the key-encryption key',
  epoch      VARCHAR(16)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Keystore alias of the epoch key',
  created_at DATETIME(6)    NOT NULL COMMENT 'When the key was made, UTC',
  PRIMARY KEY (file),
  KEY file_key_created (created_at)
) COMMENT = 'One wrapped data key per file of personal data';
