-- Table of publication: what the public may see of an order against a babysitter or an unlicensed childcare facility.
CREATE TABLE published_order (
  disposition   BINARY(16)   NOT NULL COMMENT 'Order in force that is published',
  kind          VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SUSPENSION_ORDER or CLOSURE_ORDER',
  authority     BINARY(16)   NOT NULL COMMENT 'Governor or mayor who ordered it',
  prefecture    CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Prefecture of the authority, JIS X 0401',
  facility      VARCHAR(200) NOT NULL COMMENT 'Name of the facility',
  operator_name VARCHAR(200) NOT NULL COMMENT 'Name of the operator as the order has it; public by law while published',
  ordered_on    DATE         NOT NULL COMMENT 'Day of the order, in Japan',
  from_on       DATE         NOT NULL COMMENT 'First day on which it has effect',
  until_on      DATE         NULL COMMENT 'Last day of a suspension',
  publish_from  DATE         NOT NULL COMMENT 'First day of publication, in Japan',
  publish_until DATE         NULL COMMENT 'Last day of publication, in Japan; null while it lasts',
  PRIMARY KEY (disposition),
  KEY published_order_list (prefecture, ordered_on, disposition),
  KEY published_order_newest (ordered_on, disposition),
  CONSTRAINT published_order_disposition_exists FOREIGN KEY (disposition) REFERENCES disposition (id),
  CONSTRAINT published_order_authority_exists FOREIGN KEY (authority) REFERENCES organisation (id),
  CONSTRAINT published_order_days_in_order CHECK (publish_until IS NULL OR publish_until >= publish_from)
)
  COMMENT = 'Orders that are public now or will be';
