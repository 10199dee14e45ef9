-- A list is signed anew when another key signs.
ALTER TABLE status_list
  ADD COLUMN signed_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin COMMENT 'Key that signed the token; none before the first signature' AFTER signed_at;
