-- Which event of the transparency log tells that a certificate was issued.
CREATE TABLE certificate_log_entry (
  id           BINARY(16) NOT NULL COMMENT 'The entry; owns the data key of this one event, so that its opening tells nothing of the request',
  payload_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the signed payload: only who holds the certificate can name it',
  event        BINARY(16) NOT NULL COMMENT 'Event of audit_outbox',
  PRIMARY KEY (id),
  UNIQUE KEY certificate_log_entry_payload (payload_hash)
) COMMENT = 'Certificates as the transparency log names them';
