-- The life of each key that the registry signs, wraps and hashes with; the keys themselves are in the keystore or the hardware module (ADR 0006).
CREATE TABLE service_key (
  id              BINARY(16)   NOT NULL COMMENT 'The file under which the events of the key are sealed',
  alias           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Name of the key in the keystore or module, such as issuer-2; the kid of what it signs',
  kind            VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What it is for: ISSUER, RECEIPT, DOCUMENT, LOG, KEK, MATCH_KEY or REFERENCE',
  certificate     VARBINARY(4096) COMMENT 'X.509 certificate with the public key, DER; none for a secret key',
  state           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'GENERATED, PUBLISHED, ACTIVE, RETIRED or COMPROMISED',
  generated_at    DATETIME(6)  NOT NULL COMMENT 'When it was made, UTC; for the first of a kind, when the registry first saw it',
  published_at    DATETIME(6)  COMMENT 'From when others may have it in their caches, UTC',
  activated_at    DATETIME(6)  COMMENT 'From when it signs, wraps or hashes what is new, UTC',
  retired_at      DATETIME(6)  COMMENT 'When it was retired, UTC',
  signs_until     DATETIME(6)  COMMENT 'What it signed with this date or a later one is refused, UTC',
  verifies_until  DATETIME(6)  COMMENT 'When the last that it signed has expired and it is published no longer, UTC; none while that is not known',
  compromised_at  DATETIME(6)  COMMENT 'From when others may have had it, UTC',
  logged_before   BIGINT       COMMENT 'Size of the transparency log at the last checkpoint before that instant; what it holds below stays good',
  PRIMARY KEY (id),
  UNIQUE KEY service_key_alias (alias),
  KEY service_key_kind (kind, state)
) COMMENT = 'Keys of the registry and where each is in its life';
