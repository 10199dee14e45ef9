-- The authorities that record dispositions, and which may record which kind.
-- The holder of a governor's or mayor's power is named, not a department: departments are renamed every few years.

INSERT INTO organisation (
  id, kind, name, name_kana, name_en, prefecture, municipality, municipality_code, parent, corporate_number,
  school_code, authority_code, search_text, created_at)
SELECT UNHEX(LEFT(SHA2(CONCAT('mamori:BOE-', code), 256), 32)),
       'PREFECTURAL_BOARD',
       CONCAT(name_ja, '教育委員会'),
       CONCAT(name_kana, 'キョウイクイインカイ'),
       CASE code
         WHEN '01' THEN 'Hokkaido Board of Education'
         WHEN '13' THEN 'Tokyo Metropolitan Board of Education'
         ELSE CONCAT(name_en, ' Prefectural Board of Education')
       END,
       code, NULL, NULL, NULL, NULL, NULL,
       CONCAT('BOE-', code),
       CONCAT(name_ja, '教育委員会 ', name_kana, 'キョウイクイインカイ ', name_ja),
       UTC_TIMESTAMP(6)
  FROM prefecture;

INSERT INTO organisation (
  id, kind, name, name_kana, name_en, prefecture, municipality, municipality_code, parent, corporate_number,
  school_code, authority_code, search_text, created_at)
SELECT UNHEX(LEFT(SHA2(CONCAT('mamori:GOV-', code), 256), 32)),
       'GOVERNOR',
       CONCAT(name_ja, '知事（保育主管部局）'),
       CONCAT(name_kana, 'チジ（ホイクシュカンブキョク）'),
       CONCAT('Governor of ', name_en, ' (childcare department)'),
       code, NULL, NULL, NULL, NULL, NULL,
       CONCAT('GOV-', code),
       CONCAT(name_ja, '知事(保育主管部局) ', name_kana, 'チジ(ホイクシュカンブキョク) ', name_ja),
       UTC_TIMESTAMP(6)
  FROM prefecture;

-- The designated cities (地方自治法第252条の19), JIS X 0402 codes; the table lives for this migration only.
CREATE TEMPORARY TABLE designated_city (
  code      CHAR(5)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name_ja   VARCHAR(16) NOT NULL,
  name_kana VARCHAR(32) NOT NULL,
  name_en   VARCHAR(32) NOT NULL,
  PRIMARY KEY (code)
);

INSERT INTO designated_city (code, name_ja, name_kana, name_en) VALUES
  ('01100', '札幌市', 'サッポロシ', 'Sapporo'),
  ('04100', '仙台市', 'センダイシ', 'Sendai'),
  ('11100', 'さいたま市', 'サイタマシ', 'Saitama'),
  ('12100', '千葉市', 'チバシ', 'Chiba'),
  ('14100', '横浜市', 'ヨコハマシ', 'Yokohama'),
  ('14130', '川崎市', 'カワサキシ', 'Kawasaki'),
  ('14150', '相模原市', 'サガミハラシ', 'Sagamihara'),
  ('15100', '新潟市', 'ニイガタシ', 'Niigata'),
  ('22100', '静岡市', 'シズオカシ', 'Shizuoka'),
  ('22130', '浜松市', 'ハママツシ', 'Hamamatsu'),
  ('23100', '名古屋市', 'ナゴヤシ', 'Nagoya'),
  ('26100', '京都市', 'キョウトシ', 'Kyoto'),
  ('27100', '大阪市', 'オオサカシ', 'Osaka'),
  ('27140', '堺市', 'サカイシ', 'Sakai'),
  ('28100', '神戸市', 'コウベシ', 'Kobe'),
  ('33100', '岡山市', 'オカヤマシ', 'Okayama'),
  ('34100', '広島市', 'ヒロシマシ', 'Hiroshima'),
  ('40100', '北九州市', 'キタキュウシュウシ', 'Kitakyushu'),
  ('40130', '福岡市', 'フクオカシ', 'Fukuoka'),
  ('43100', '熊本市', 'クマモトシ', 'Kumamoto');

INSERT INTO organisation (
  id, kind, name, name_kana, name_en, prefecture, municipality, municipality_code, parent, corporate_number,
  school_code, authority_code, search_text, created_at)
SELECT UNHEX(LEFT(SHA2(CONCAT('mamori:CITY-BOE-', city.code), 256), 32)),
       'CITY_BOARD',
       CONCAT(city.name_ja, '教育委員会'),
       CONCAT(city.name_kana, 'キョウイクイインカイ'),
       CONCAT(city.name_en, ' City Board of Education'),
       prefecture.code, city.name_ja, city.code, NULL, NULL, NULL,
       CONCAT('CITY-BOE-', city.code),
       CONCAT(REPLACE(city.name_ja, 'さいたま', 'サイタマ'), '教育委員会 ', city.name_kana, 'キョウイクイインカイ ', prefecture.name_ja, city.name_ja),
       UTC_TIMESTAMP(6)
  FROM designated_city city
  JOIN prefecture ON prefecture.code = LEFT(city.code, 2);

INSERT INTO organisation (
  id, kind, name, name_kana, name_en, prefecture, municipality, municipality_code, parent, corporate_number,
  school_code, authority_code, search_text, created_at)
SELECT UNHEX(LEFT(SHA2(CONCAT('mamori:CITY-MAYOR-', city.code), 256), 32)),
       'CITY_MAYOR',
       CONCAT(city.name_ja, '長（保育主管部局）'),
       CONCAT(city.name_kana, 'チョウ（ホイクシュカンブキョク）'),
       CONCAT('Mayor of ', city.name_en, ' (childcare department)'),
       prefecture.code, city.name_ja, city.code, NULL, NULL, NULL,
       CONCAT('CITY-MAYOR-', city.code),
       CONCAT(REPLACE(city.name_ja, 'さいたま', 'サイタマ'), '長(保育主管部局) ', city.name_kana, 'チョウ(ホイクシュカンブキョク) ', prefecture.name_ja,
              city.name_ja),
       UTC_TIMESTAMP(6)
  FROM designated_city city
  JOIN prefecture ON prefecture.code = LEFT(city.code, 2);

DROP TEMPORARY TABLE designated_city;

INSERT INTO recording_right (organisation_kind, disposition_kind, legal_source) VALUES
  ('PREFECTURAL_BOARD', 'DISCIPLINARY_DISMISSAL', '地方公務員法第29条第1項'),
  ('PREFECTURAL_BOARD', 'STATUS_DISMISSAL', '地方公務員法第28条第1項第1号・第3号'),
  ('PREFECTURAL_BOARD', 'LICENCE_LAPSE', '教育職員免許法第10条第1項'),
  ('PREFECTURAL_BOARD', 'LICENCE_CONFISCATION', '教育職員免許法第11条'),
  ('CITY_BOARD', 'DISCIPLINARY_DISMISSAL', '地方公務員法第29条第1項'),
  ('CITY_BOARD', 'STATUS_DISMISSAL', '地方公務員法第28条第1項第1号・第3号'),
  ('GOVERNOR', 'REGISTRATION_REVOCATION', '児童福祉法第18条の19'),
  ('GOVERNOR', 'SUSPENSION_ORDER', '児童福祉法第59条第5項'),
  ('GOVERNOR', 'CLOSURE_ORDER', '児童福祉法第59条第5項'),
  ('CITY_MAYOR', 'SUSPENSION_ORDER', '児童福祉法第59条第5項・第59条の4第1項'),
  ('CITY_MAYOR', 'CLOSURE_ORDER', '児童福祉法第59条第5項・第59条の4第1項');
