-- By what the public finds an order: earlier names of the facility too, because an operator renames it and goes on.
ALTER TABLE published_order
  ADD COLUMN former_facilities TEXT NOT NULL COMMENT 'Earlier names of the facility, a line each' AFTER facility,
  ADD COLUMN operator_search TEXT COLLATE utf8mb4_0900_bin NOT NULL COMMENT 'Operator in the form in which names are compared',
  ADD COLUMN facility_search TEXT COLLATE utf8mb4_0900_bin NOT NULL COMMENT 'Present and earlier names of the facility in the form in which names are compared, a line each';
