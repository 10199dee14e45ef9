-- A server that finds no room to roll back ends itself (InnoDB: "Out of tablespace during rollback").
-- InnoDB keeps extents aside for that in tables above a few megabytes; a smaller one has none when the disk is full.
-- Every write goes through these tables, so they begin with four megabytes and grow by four:
-- an insert is then refused while there is still room to take back what its transaction did.
ALTER TABLE audit_outbox AUTOEXTEND_SIZE = 4M, FORCE;
ALTER TABLE audit_pending AUTOEXTEND_SIZE = 4M, FORCE;
ALTER TABLE audit_leaf AUTOEXTEND_SIZE = 4M, FORCE;
ALTER TABLE subject_counter AUTOEXTEND_SIZE = 4M, FORCE;
