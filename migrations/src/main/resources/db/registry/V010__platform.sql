-- Tables of platform: idempotency keys and job leases.
CREATE TABLE idempotency (
  caller     BINARY(32)  NOT NULL COMMENT 'Keyed hash of who called and for which organisation',
  route      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Name of the creating route',
  idem_key   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Header Idempotency-Key as sent',
  body_hmac  BINARY(32)  NOT NULL COMMENT 'Keyed hash of the canonical request body',
  resource   BINARY(16)  NULL COMMENT 'Id of what was created; null only inside the creating transaction',
  created_at DATETIME(6) NOT NULL COMMENT 'When the key was first seen, UTC; forgotten after 24 hours',
  PRIMARY KEY (caller, route, idem_key),
  KEY idempotency_age (created_at)
) COMMENT = 'Creating requests already answered, so that a repeated one creates nothing';

CREATE TABLE job_lease (
  name        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Name of the job',
  holder      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Node that runs the job now, null when nobody does',
  held_until  DATETIME(6) NULL COMMENT 'When another node may take the lease over, UTC',
  next_run_at DATETIME(6) NOT NULL COMMENT 'Not before this instant does the job run again, UTC',
  PRIMARY KEY (name)
) COMMENT = 'Which node runs which scheduled job';
