-- The code lists of dispositions, with the law that each code stands for.

INSERT INTO code_list (list, code, label_ja, label_en, position, note) VALUES
  ('dispositionKind', 'DISCIPLINARY_DISMISSAL', '懲戒免職', 'Disciplinary dismissal', 1, '地方公務員法第29条第1項'),
  ('dispositionKind', 'STATUS_DISMISSAL', '分限免職', 'Status dismissal', 2, '地方公務員法第28条第1項第1号・第3号'),
  ('dispositionKind', 'LICENCE_LAPSE', '免許状失効', 'Lapse of a teaching licence', 3, '教育職員免許法第10条第1項'),
  ('dispositionKind', 'LICENCE_CONFISCATION', '免許状取上げ', 'Confiscation of a teaching licence', 4, '教育職員免許法第11条'),
  ('dispositionKind', 'REGISTRATION_REVOCATION', '保育士登録取消し', 'Revocation of a nursery-teacher registration', 5, '児童福祉法第18条の19'),
  ('dispositionKind', 'SUSPENSION_ORDER', '事業停止命令', 'Business suspension order', 6, '児童福祉法第59条第5項'),
  ('dispositionKind', 'CLOSURE_ORDER', '施設閉鎖命令', 'Closure order', 7, '児童福祉法第59条第5項'),

  ('dispositionState', 'DRAFT', '起案中', 'Draft', 1, NULL),
  ('dispositionState', 'AWAITING_APPROVAL', '決裁待ち', 'Awaiting approval', 2, NULL),
  ('dispositionState', 'IN_FORCE', '効力あり', 'In force', 3, NULL),
  ('dispositionState', 'STAYED', '執行停止', 'Stayed', 4, 'Not matched, found or certified while it lasts'),
  ('dispositionState', 'ANNULLED', '取消し', 'Annulled', 5, 'Not matched, found or certified'),
  ('dispositionState', 'EXPUNGING', '消去中', 'Being expunged', 6, NULL),
  ('dispositionState', 'EXPUNGED', '消去済み', 'Expunged', 7, NULL),

  ('dispositionStep', 'RECORD', '登録', 'Record', 1, NULL),
  ('dispositionStep', 'CORRECT', '訂正', 'Correct', 2, NULL),
  ('dispositionStep', 'STAY', '執行停止', 'Stay', 3, NULL),
  ('dispositionStep', 'RESUME', '執行停止の終了', 'Resume', 4, NULL),
  ('dispositionStep', 'ANNUL', '取消し', 'Annul', 5, NULL),
  ('dispositionStep', 'EXPUNGE', '消去', 'Expunge', 6, NULL),

  ('dispositionStepState', 'DRAFT', '起案中', 'Draft', 1, NULL),
  ('dispositionStepState', 'SUBMITTED', '決裁待ち', 'Submitted', 2, NULL),
  ('dispositionStepState', 'RETURNED', '差戻し', 'Returned', 3, NULL),
  ('dispositionStepState', 'APPROVED', '決裁済み', 'Approved', 4, NULL),
  ('dispositionStepState', 'WITHDRAWN', '取下げ', 'Withdrawn', 5, NULL),

  ('statutoryGround', 'L10_1_1', '欠格事由に該当', 'Disqualification', 1, '教育職員免許法第10条第1項第1号'),
  ('statutoryGround', 'L10_1_2', '懲戒免職', 'Disciplinary dismissal', 2, '教育職員免許法第10条第1項第2号'),
  ('statutoryGround', 'L10_1_3', '分限免職', 'Status dismissal', 3, '教育職員免許法第10条第1項第3号'),
  ('statutoryGround', 'L11_1', '懲戒免職に相当する解雇（国立・私立学校）', 'Dismissal equal to a disciplinary one (national and private schools)', 4, '教育職員免許法第11条第1項'),
  ('statutoryGround', 'L11_2', '分限免職に相当する解雇（国立・私立学校）', 'Dismissal equal to a status one (national and private schools)', 5, '教育職員免許法第11条第2項'),
  ('statutoryGround', 'L11_3', '教職にない者の非行', 'Misconduct of a holder who is not in post', 6, '教育職員免許法第11条第3項'),

  ('gazetteCategory', 'G1', '18歳未満の者又は自校の生徒等に対するわいせつ行為・セクシュアルハラスメント', 'Indecency or sexual harassment against under-18s or pupils of the own school', 1, 'Since 2021-04-01'),
  ('gazetteCategory', 'G2', 'その他のわいせつ行為・セクシュアルハラスメント', 'Other indecency or sexual harassment', 2, 'Since 2021-04-01'),
  ('gazetteCategory', 'G3', '交通法規違反・交通事故', 'Traffic', 3, 'Since 2021-04-01'),
  ('gazetteCategory', 'G4', '教員の職務に関する非違', 'Misconduct in a teacher''s duty', 4, 'Since 2021-04-01'),
  ('gazetteCategory', 'G5', 'その他', 'Other', 5, 'Since 2021-04-01'),
  ('gazetteCategory', 'G0', '区分なし（従前の公告）', 'Uncategorised (older notices)', 6, 'Before 2021-04-01'),

  ('sexualViolenceLimb', 'SV1', '性交等', 'Intercourse and the like', 1, '教育職員等による児童生徒性暴力等の防止等に関する法律第2条第3項第1号'),
  ('sexualViolenceLimb', 'SV2', 'わいせつ行為', 'Indecent acts', 2, '教育職員等による児童生徒性暴力等の防止等に関する法律第2条第3項第2号'),
  ('sexualViolenceLimb', 'SV3', '法律に列挙された罪に当たる行為', 'Listed crimes', 3, '教育職員等による児童生徒性暴力等の防止等に関する法律第2条第3項第3号'),
  ('sexualViolenceLimb', 'SV4', '身体への接触・盗撮等', 'Touching, voyeurism, secret filming', 4, '教育職員等による児童生徒性暴力等の防止等に関する法律第2条第3項第4号'),
  ('sexualViolenceLimb', 'SV5', '性的羞恥心を害する言動', 'Words and deeds', 5, '教育職員等による児童生徒性暴力等の防止等に関する法律第2条第3項第5号'),

  ('sexualViolenceClass', 'T1', '児童生徒性暴力等を理由とする処分', 'Action taken for it', 1, NULL),
  ('sexualViolenceClass', 'T2', '処分後に児童生徒性暴力等と判明', 'Found afterwards', 2, NULL),

  ('nurseryGround', 'N1', '欠格事由に該当', 'Disqualification', 1, '児童福祉法第18条の19第1項第1号'),
  ('nurseryGround', 'N2', '虚偽又は不正による登録', 'False registration', 2, '児童福祉法第18条の19第1項第2号'),
  ('nurseryGround', 'N3', '児童生徒性暴力等', 'Sexual violence', 3, '児童福祉法第18条の19第1項第3号'),
  ('nurseryGround', 'N4', '裁量による取消し', 'Discretionary', 4, '児童福祉法第18条の19第2項'),

  ('nurseryClass', 'C1', '児童生徒性暴力等を理由とする取消し', 'Revoked for sexual violence', 1, NULL),
  ('nurseryClass', 'C2', '取消し後に児童生徒性暴力等と判明', 'Found afterwards', 2, NULL),

  ('licenceKind', 'ORDINARY_ADVANCED', '普通免許状（専修）', 'Ordinary, advanced', 1, NULL),
  ('licenceKind', 'ORDINARY_FIRST', '普通免許状（一種）', 'Ordinary, first class', 2, NULL),
  ('licenceKind', 'ORDINARY_SECOND', '普通免許状（二種）', 'Ordinary, second class', 3, NULL),
  ('licenceKind', 'SPECIAL', '特別免許状', 'Special', 4, NULL),
  ('licenceKind', 'TEMPORARY', '臨時免許状', 'Temporary', 5, NULL),

  ('licenceSchool', 'KINDERGARTEN', '幼稚園', 'Kindergarten', 1, NULL),
  ('licenceSchool', 'ELEMENTARY', '小学校', 'Elementary school', 2, NULL),
  ('licenceSchool', 'JUNIOR_HIGH', '中学校', 'Junior high school', 3, NULL),
  ('licenceSchool', 'HIGH', '高等学校', 'High school', 4, NULL),
  ('licenceSchool', 'SPECIAL_NEEDS', '特別支援学校', 'Special needs school', 5, NULL),
  ('licenceSchool', 'NURSE_TEACHER', '養護教諭', 'Nurse teacher', 6, NULL),
  ('licenceSchool', 'NUTRITION_TEACHER', '栄養教諭', 'Nutrition teacher', 7, NULL),
  ('licenceSchool', 'BLIND', '盲学校', 'School for the blind', 8, 'Licences of before 2007-04-01'),
  ('licenceSchool', 'DEAF', '聾学校', 'School for the deaf', 9, 'Licences of before 2007-04-01'),
  ('licenceSchool', 'DISABLED', '養護学校', 'School for the disabled', 10, 'Licences of before 2007-04-01'),

  ('nameType', 'CURRENT', '現在の氏名', 'Present name', 1, 'In a disposition: at the time of it'),
  ('nameType', 'FORMER', '旧姓・以前の氏名', 'Former name', 2, NULL),
  ('nameType', 'ALIAS', '通称', 'Alias', 3, NULL),

  ('annulmentBasis', 'COURT_JUDGMENT', '取消判決', 'Court judgment', 1, NULL),
  ('annulmentBasis', 'PERSONNEL_COMMISSION', '人事委員会等の裁決', 'Ruling of the personnel commission', 2, NULL),
  ('annulmentBasis', 'OWN_REVOCATION', '職権取消し', 'Own revocation', 3, NULL),
  ('annulmentBasis', 'REPLACED_BY_OTHER_MEASURE', '証明の対象とならない措置への変更', 'Replaced by a measure without a disclosure basis', 4, NULL),

  ('licenceTask', 'RECORD', '失効の登録', 'Record the lapse', 1, 'Due in five working days'),
  ('licenceTask', 'STAY', '失効の執行停止', 'Stay the lapse', 2, 'Due in five working days'),
  ('licenceTask', 'RESUME', '失効の執行停止の終了', 'Resume the lapse', 3, 'Due in five working days'),
  ('licenceTask', 'ANNUL', '失効の取消し', 'Annul the lapse', 4, 'Due in five working days');
