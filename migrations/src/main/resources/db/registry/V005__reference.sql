-- Reference data of every capability: prefectures, eras and code lists. It changes by migration only.

CREATE TABLE prefecture (
  code      CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'JIS X 0401 code, 01 to 47',
  name_ja   VARCHAR(8)  NOT NULL COMMENT 'Name in Japanese with 都, 道, 府 or 県',
  name_kana VARCHAR(16) NOT NULL COMMENT 'Reading of the name in katakana',
  name_en   VARCHAR(16) NOT NULL COMMENT 'Name in English without macrons and without "Prefecture"',
  PRIMARY KEY (code)
) ENGINE = InnoDB COMMENT = 'The 47 prefectures (JIS X 0401)';

INSERT INTO prefecture (code, name_ja, name_kana, name_en) VALUES
  ('01', '北海道', 'ホッカイドウ', 'Hokkaido'),
  ('02', '青森県', 'アオモリケン', 'Aomori'),
  ('03', '岩手県', 'イワテケン', 'Iwate'),
  ('04', '宮城県', 'ミヤギケン', 'Miyagi'),
  ('05', '秋田県', 'アキタケン', 'Akita'),
  ('06', '山形県', 'ヤマガタケン', 'Yamagata'),
  ('07', '福島県', 'フクシマケン', 'Fukushima'),
  ('08', '茨城県', 'イバラキケン', 'Ibaraki'),
  ('09', '栃木県', 'トチギケン', 'Tochigi'),
  ('10', '群馬県', 'グンマケン', 'Gunma'),
  ('11', '埼玉県', 'サイタマケン', 'Saitama'),
  ('12', '千葉県', 'チバケン', 'Chiba'),
  ('13', '東京都', 'トウキョウト', 'Tokyo'),
  ('14', '神奈川県', 'カナガワケン', 'Kanagawa'),
  ('15', '新潟県', 'ニイガタケン', 'Niigata'),
  ('16', '富山県', 'トヤマケン', 'Toyama'),
  ('17', '石川県', 'イシカワケン', 'Ishikawa'),
  ('18', '福井県', 'フクイケン', 'Fukui'),
  ('19', '山梨県', 'ヤマナシケン', 'Yamanashi'),
  ('20', '長野県', 'ナガノケン', 'Nagano'),
  ('21', '岐阜県', 'ギフケン', 'Gifu'),
  ('22', '静岡県', 'シズオカケン', 'Shizuoka'),
  ('23', '愛知県', 'アイチケン', 'Aichi'),
  ('24', '三重県', 'ミエケン', 'Mie'),
  ('25', '滋賀県', 'シガケン', 'Shiga'),
  ('26', '京都府', 'キョウトフ', 'Kyoto'),
  ('27', '大阪府', 'オオサカフ', 'Osaka'),
  ('28', '兵庫県', 'ヒョウゴケン', 'Hyogo'),
  ('29', '奈良県', 'ナラケン', 'Nara'),
  ('30', '和歌山県', 'ワカヤマケン', 'Wakayama'),
  ('31', '鳥取県', 'トットリケン', 'Tottori'),
  ('32', '島根県', 'シマネケン', 'Shimane'),
  ('33', '岡山県', 'オカヤマケン', 'Okayama'),
  ('34', '広島県', 'ヒロシマケン', 'Hiroshima'),
  ('35', '山口県', 'ヤマグチケン', 'Yamaguchi'),
  ('36', '徳島県', 'トクシマケン', 'Tokushima'),
  ('37', '香川県', 'カガワケン', 'Kagawa'),
  ('38', '愛媛県', 'エヒメケン', 'Ehime'),
  ('39', '高知県', 'コウチケン', 'Kochi'),
  ('40', '福岡県', 'フクオカケン', 'Fukuoka'),
  ('41', '佐賀県', 'サガケン', 'Saga'),
  ('42', '長崎県', 'ナガサキケン', 'Nagasaki'),
  ('43', '熊本県', 'クマモトケン', 'Kumamoto'),
  ('44', '大分県', 'オオイタケン', 'Oita'),
  ('45', '宮崎県', 'ミヤザキケン', 'Miyazaki'),
  ('46', '鹿児島県', 'カゴシマケン', 'Kagoshima'),
  ('47', '沖縄県', 'オキナワケン', 'Okinawa');

CREATE TABLE era (
  code      VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Era code',
  name_ja   VARCHAR(4)   NOT NULL COMMENT 'Name in Japanese',
  name_en   VARCHAR(8)   NOT NULL COMMENT 'Name in English',
  initial   CHAR(1)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Letter used on forms, as in S53',
  starts_on DATE         NOT NULL COMMENT 'First day in the Gregorian calendar; the era lasts until the day before the next',
  note      VARCHAR(200) NULL COMMENT 'What to know when converting',
  PRIMARY KEY (code),
  UNIQUE KEY era_initial (initial),
  UNIQUE KEY era_starts_on (starts_on)
) ENGINE = InnoDB COMMENT = 'Japanese eras with their real boundary days';

INSERT INTO era (code, name_ja, name_en, initial, starts_on, note) VALUES
  ('MEIJI', '明治', 'Meiji', 'M', '1868-01-25',
   'Counted from the first day of Keio 4. Japan took the Gregorian calendar on 1873-01-01 (明治6年1月1日), the day after 明治5年12月2日: earlier dates are lunisolar'),
  ('TAISHO', '大正', 'Taisho', 'T', '1912-07-30', NULL),
  ('SHOWA', '昭和', 'Showa', 'S', '1926-12-25', NULL),
  ('HEISEI', '平成', 'Heisei', 'H', '1989-01-08', NULL),
  ('REIWA', '令和', 'Reiwa', 'R', '2019-05-01', NULL);

CREATE TABLE code_list (
  list     VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Name of the list, as the API shows it',
  code     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Code, as stored and as the API shows it',
  label_ja VARCHAR(120) NOT NULL COMMENT 'Label in Japanese',
  label_en VARCHAR(200) NOT NULL COMMENT 'Label in English',
  position SMALLINT     NOT NULL COMMENT 'Place in the list, from 1',
  note     VARCHAR(200) NULL COMMENT 'Law and article, or what the label does not say',
  PRIMARY KEY (list, code),
  UNIQUE KEY code_list_position (list, position)
) ENGINE = InnoDB COMMENT = 'Codes with their labels in both languages';

INSERT INTO code_list (list, code, label_ja, label_en, position, note) VALUES
  ('purpose', 'TEACHING', '教員としての任用', 'Appointment as a teacher', 1, NULL),
  ('purpose', 'CHILDCARE', '保育士等としての採用', 'Employment as a nursery teacher or similar', 2, NULL),
  ('purpose', 'SITTING', 'ベビーシッターとしての登録', 'Registration as a babysitter', 3, NULL),
  ('purpose', 'OTHER_CHILD_FACING', 'その他こどもに接する業務', 'Other work with children', 4, NULL),

  ('occasion', 'NEW_HIRE', '新規採用', 'New hire', 1, NULL),
  ('occasion', 'TEMPORARY', '臨時的任用', 'Temporary appointment', 2, NULL),
  ('occasion', 'PART_TIME', '非常勤', 'Part-time', 3, NULL),
  ('occasion', 'RE_APPOINTMENT', '再任用', 'Re-appointment', 4, NULL),
  ('occasion', 'RENEWAL', '任期更新', 'Renewal of a fixed term', 5, NULL),
  ('occasion', 'TRANSFER', '異動', 'Transfer', 6, NULL),
  ('occasion', 'DISPATCH', '派遣', 'Dispatch by an agency', 7, NULL),
  ('occasion', 'CONTRACT', '業務委託', 'Contracted work', 8, NULL),
  ('occasion', 'VOLUNTEER', 'ボランティア', 'Volunteer', 9, NULL),

  ('sex', 'M', '男', 'Male', 1, NULL),
  ('sex', 'F', '女', 'Female', 2, NULL),

  ('register', 'teaching_licence', '教員の懲戒免職等・免許状失効・取上げ', 'Dismissals of teachers, lapses and confiscations of teaching licences', 1, NULL),
  ('register', 'nursery_registration', '保育士登録取消し', 'Revocations of nursery-teacher registrations', 2, NULL),
  ('register', 'childcare_order', '認可外保育施設・ベビーシッターに対する命令', 'Orders against unlicensed childcare and babysitters', 3, NULL),

  ('certificateOutcome', 'NO_MATCHING_RECORD', '該当なし', 'No matching record', 1,
   'For the items searched, in the registers searched, as of the time stated'),
  ('certificateOutcome', 'RECORD_CONFIRMED', '該当あり', 'Record confirmed', 2, NULL),

  ('reviewDecision', 'SAME_PERSON', '同一人', 'Same person', 1, 'Needs an agreeing item beyond name and date of birth'),
  ('reviewDecision', 'DIFFERENT_PERSON', '別人', 'Different person', 2, NULL),
  ('reviewDecision', 'CANNOT_DECIDE', '判断できない', 'Cannot decide', 3, NULL),

  ('agreeingItem', 'LICENCE_NUMBER', '免許状番号', 'Licence number', 1, NULL),
  ('agreeingItem', 'REGISTERED_DOMICILE', '本籍', 'Registered domicile', 2, NULL),
  ('agreeingItem', 'FAMILY_REGISTER', '戸籍', 'Family register', 3, NULL),
  ('agreeingItem', 'EMPLOYMENT_HISTORY', '職歴', 'Employment history', 4, NULL),

  ('organisationKind', 'PREFECTURAL_BOARD', '都道府県教育委員会', 'Prefectural board of education', 1, NULL),
  ('organisationKind', 'CITY_BOARD', '指定都市教育委員会', 'Board of education of a designated city', 2, NULL),
  ('organisationKind', 'GOVERNOR', '都道府県知事（保育主管部局）', 'Prefectural governor (childcare department)', 3, NULL),
  ('organisationKind', 'CITY_MAYOR', '指定都市の長（保育主管部局）', 'Mayor of a designated city (childcare department)', 4, NULL),
  ('organisationKind', 'SCHOOL_CORPORATION', '学校法人', 'School corporation', 5, NULL),
  ('organisationKind', 'MUNICIPALITY', '市区町村', 'Municipality', 6, NULL),
  ('organisationKind', 'NATIONAL_UNIVERSITY_CORPORATION', '国立大学法人', 'National university corporation', 7, NULL),
  ('organisationKind', 'CHILDCARE_PROVIDER', '保育事業者', 'Childcare provider', 8, NULL),
  ('organisationKind', 'SITTER_PLATFORM', 'ベビーシッター事業者', 'Babysitter platform', 9, NULL),
  ('organisationKind', 'MINISTRY', '府省庁', 'Ministry or agency', 10, NULL),
  ('organisationKind', 'AUDIT_BODY', '監査機関', 'Audit body', 11, NULL),
  ('organisationKind', 'SCHOOL', '学校', 'School', 12, 'A unit of an organisation'),
  ('organisationKind', 'KINDERGARTEN', '幼稚園', 'Kindergarten', 13, 'A unit of an organisation'),
  ('organisationKind', 'NURSERY', '保育所', 'Nursery', 14, 'A unit of an organisation'),
  ('organisationKind', 'SITTER_OFFICE', 'ベビーシッター事業所', 'Babysitter office', 15, 'A unit of an organisation'),

  ('role', 'BOARD_DRAFTER', '起案者', 'Drafting officer', 1, NULL),
  ('role', 'BOARD_APPROVER', '決裁者', 'Approving officer', 2, NULL),
  ('role', 'EMPLOYER_CHECKER', '検索担当者', 'Checker', 3, NULL),
  ('role', 'EMPLOYER_MANAGER', '管理責任者', 'Responsible manager', 4, NULL),
  ('role', 'APPLICANT', '採用希望者', 'Applicant', 5, NULL),
  ('role', 'SUPERVISOR', '所轄庁', 'Supervisor', 6, NULL),
  ('role', 'AUDITOR', '監査人', 'Auditor', 7, NULL),
  ('role', 'ADMINISTRATOR', 'システム管理者', 'Administrator', 8, 'Manages users and keys, sees no data');
