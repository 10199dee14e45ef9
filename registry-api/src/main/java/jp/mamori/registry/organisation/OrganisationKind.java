package jp.mamori.registry.organisation;

/** What an organisation is; units have a parent. */
public enum OrganisationKind {
    /** 都道府県教育委員会. */
    PREFECTURAL_BOARD,
    /** 指定都市教育委員会. */
    CITY_BOARD,
    /** 都道府県知事. */
    GOVERNOR,
    /** 指定都市の市長. */
    CITY_MAYOR,
    /** 学校法人. */
    SCHOOL_CORPORATION,
    /** 市区町村. */
    MUNICIPALITY,
    /** 国立大学法人. */
    NATIONAL_UNIVERSITY_CORPORATION,
    /** 保育事業者. */
    CHILDCARE_PROVIDER,
    /** ベビーシッターのマッチング事業者. */
    SITTER_PLATFORM,
    /** 文部科学省, こども家庭庁. */
    MINISTRY,
    /** 監査機関. */
    AUDIT_BODY,
    /** 学校; a unit. */
    SCHOOL,
    /** 幼稚園; a unit. */
    KINDERGARTEN,
    /** 保育所; a unit. */
    NURSERY,
    /** ベビーシッター事業所; a unit. */
    SITTER_OFFICE
}
