-- Tables of the transparency log's tree: events get a sequence number, become leaves, tiles, a head and signed checkpoints.
-- Leaves, tiles, checkpoints and cosignatures are never changed (grants.conf); what changes is the queue and the head.
CREATE TABLE audit_pending (
  event_id BINARY(16) NOT NULL COMMENT 'Event of audit_outbox, written in the same transaction',
  PRIMARY KEY (event_id)
) COMMENT = 'Events that wait for their sequence number';

INSERT INTO audit_pending (event_id) SELECT id FROM audit_outbox;

CREATE TABLE audit_leaf (
  seq       BIGINT     NOT NULL COMMENT 'Sequence number, from 0 without gaps',
  event_id  BINARY(16) NOT NULL COMMENT 'Event of audit_outbox',
  leaf_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of a zero byte and the event''s entry: version, id, type, time, commitment',
  PRIMARY KEY (seq),
  UNIQUE KEY audit_leaf_event (event_id)
) COMMENT = 'Leaves of the Merkle tree (RFC 6962)';

CREATE TABLE audit_tile (
  tile_level TINYINT         NOT NULL COMMENT '0 for tiles of leaves, then 1 to 7',
  tile_index BIGINT          NOT NULL COMMENT 'Place within its level, from 0',
  hashes     VARBINARY(8192) NOT NULL COMMENT '256 hashes of 32 bytes',
  root       BINARY(32)      NOT NULL COMMENT 'Root of these hashes: one hash of the level above',
  PRIMARY KEY (tile_level, tile_index)
) COMMENT = 'Full tiles (C2SP tlog-tiles); partial ones follow from leaves and roots';

CREATE TABLE audit_head (
  id        TINYINT         NOT NULL COMMENT 'Always 1; whoever locks this row is the sequencer',
  tree_size BIGINT          NOT NULL COMMENT 'Number of leaves',
  edge      VARBINARY(2016) NOT NULL COMMENT 'Hashes of the perfect subtrees, largest first, 32 bytes each',
  PRIMARY KEY (id)
) COMMENT = 'Right edge of the tree';

INSERT INTO audit_head (id, tree_size, edge) VALUES (1, 0, '');

CREATE TABLE audit_checkpoint (
  tree_size BIGINT      NOT NULL COMMENT 'Number of leaves it speaks for',
  root      BINARY(32)  NOT NULL COMMENT 'Root of the tree of that size',
  signed_at DATETIME(6) NOT NULL COMMENT 'When the log signed it, UTC',
  note      BLOB        NOT NULL COMMENT 'Signed note (C2SP tlog-checkpoint), UTF-8',
  PRIMARY KEY (tree_size)
) COMMENT = 'Checkpoints the log signed; one for a size, ever';

CREATE TABLE audit_cosignature (
  tree_size BIGINT       NOT NULL COMMENT 'Checkpoint that was witnessed',
  witness   VARCHAR(255) NOT NULL COMMENT 'Name of the witness',
  line      BLOB         NOT NULL COMMENT 'Signature line (C2SP tlog-cosignature), UTF-8',
  seen_at   DATETIME(6)  NOT NULL COMMENT 'When the witness says to have seen it, UTC',
  PRIMARY KEY (tree_size, witness)
) COMMENT = 'Cosignatures of witnesses';
