-- Tables of audit: every write and every read of personal data leaves a row here in its own transaction.
CREATE TABLE audit_outbox (
  id          BINARY(16)     NOT NULL COMMENT 'Event id, UUIDv7',
  type        VARCHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Kind of event, capability.verb',
  occurred_at DATETIME(6)    NOT NULL COMMENT 'When it happened, UTC',
  key_owner   BINARY(16)     NOT NULL COMMENT 'File under whose key the private part is sealed',
  private_ct  BLOB           NOT NULL COMMENT 'Sealed: salt, actor, organisation, role, purpose, fields touched, details',
  commitment  BINARY(32)     NOT NULL COMMENT 'SHA-256 of salt and canonical private part',
  PRIMARY KEY (id),
  KEY audit_outbox_owner (key_owner, occurred_at, id)
) COMMENT = 'Events not yet sequenced into the transparency log';

CREATE TABLE subject_counter (
  subject BINARY(16) NOT NULL COMMENT 'File that the events concern',
  events  BIGINT     NOT NULL COMMENT 'Number of events so far; the number is also inside each private part',
  PRIMARY KEY (subject)
) COMMENT = 'Per-file event counter that makes an omission visible';
