package jp.mamori.portal.support;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out a registry with a person at every door and something on every list. All persons are made up. */
public final class SampleRegistry {
    private SampleRegistry() {}

    public static final String BOARD = "{\"id\":\"org_b\",\"name\":\"東京都教育委員会\",\"kind\":\"PREFECTURAL_BOARD\"}";
    public static final String EMPLOYER = "{\"id\":\"org_e\",\"name\":\"学校法人若葉台学園\",\"kind\":\"SCHOOL_CORPORATION\"}";
    private static final Map<String, String> FAILED_BY = Map.of(
            "NOT_GENUINE", "SIGNATURE FAIL SIGNATURE_WRONG",
            "NOT_FOUND", "AUDIENCE FAIL AUDIENCE_OTHER",
            "DETAILS_DIFFER", "DETAILS FAIL DETAILS_DIFFER",
            "EXPIRED", "DATES FAIL EXPIRED",
            "NO_LONGER_CURRENT", "STATUS FAIL STATUS_INVALID",
            "CANNOT_TELL", "STATUS UNKNOWN STATUS_TOO_OLD");
    private static final String CONTENT = """
            {"kind":"DISCIPLINARY_DISMISSAL","caseNumber":"6教人職第123号","decidedOn":"2025-03-14","effectiveOn":"2025-03-14",
             "person":{"names":[{"type":"CURRENT","family":"渡辺","given":"由美","familyKana":"ワタナベ","givenKana":"ユミ"},
                                {"type":"FORMER","family":"小島","given":"由美","familyKana":"コジマ","givenKana":"ユミ"}],
                       "birthDate":"1985-09-30","sex":"F","domicile":{"prefecture":"14","municipality":"川崎市"}},
             "ground":{"gazette":"G1","sexualViolence":{"limb":"SV4","class":"T1"}},
             "licences":[{"number":"平二三小一第1088号","kind":"ORDINARY_FIRST","school":"ELEMENTARY","subject":null,"grantingAuthority":"13","grantedOn":"2011-03-31"}],
             "note":null}""";

    private static final String EXPLANATION = """
            {"lines":[{"field":"FAMILY","asked":"高橋","recorded":"髙橋","relation":"VARIANT","ground":"KOSEKI_PARENT","bits":5.4},
              {"field":"GIVEN","asked":"健","recorded":"健","relation":"SAME","ground":null,"bits":9.5},
              {"field":"NAME","asked":null,"recorded":null,"relation":"FORMER_NAME","ground":null,"bits":0},
              {"field":"BIRTH_DATE","asked":"1979-11-23","recorded":"1979-11-23","relation":"EXACT","ground":null,"bits":13.7},
              {"field":"SEX","asked":"M","recorded":"M","relation":"SAME","ground":null,"bits":0.9},
              {"field":"PREFECTURE","asked":"13","recorded":"27","relation":"DIFFERENT","ground":null,"bits":-0.8}],
             "settledBy":["FAMILY_REGISTER","REGISTERED_DOMICILE"],"bits":28.7,
             "basis":{"norm":1,"weights":1,"tables":1,"threshold":16.0,"files":3000,"on":"2026-11-19"}}""";

    public static final String REVIEW_WAITING = review(
            "OPEN",
            "\"myOpinion\":null,\"outcome\":null,\"question\":{\"about\":[\"FORMER_NAMES_DECLARATION\"],\"askedAt\":\"2026-11-20T03:00:00Z\",\"answeredAt\":null},\"may\":[]");

    private static final String FOUND = """
            {"outcome":"POSSIBLE_MATCH","missing":[],"registers":{"teaching_licence":"2026-11-19T01:00:00Z"},"asOf":"2026-11-20T03:00:00Z","candidates":[
             {"disposition":"dsp_3","strength":"STRONG","kind":"DISCIPLINARY_DISMISSAL","decidedOn":"2022-03-14","ground":"G1","authority":%s,"explanation":%s},
             {"disposition":"dsp_other","strength":"REVIEW","kind":"LICENCE_LAPSE","decidedOn":"2015-06-01","ground":null,"authority":{"id":"org_o","name":"大阪府教育委員会","kind":"PREFECTURAL_BOARD"},"explanation":%s}]}""".formatted(BOARD, EXPLANATION, EXPLANATION.replace("28.7", "19.0"));

    public static final String NOTHING_FOUND =
            "{\"outcome\":\"NO_MATCHING_RECORD\",\"missing\":[],\"registers\":{\"teaching_licence\":\"2026-11-19T01:00:00Z\"},\"asOf\":\"2026-11-20T03:00:00Z\",\"candidates\":[]}";

    public static void signIn(FakeRegistry registry, String door) {
        String memberships = switch (door) {
            case "board" ->
                "[{\"organisation\":" + BOARD + ",\"role\":\"BOARD_DRAFTER\"},{\"organisation\":" + BOARD
                        + ",\"role\":\"BOARD_APPROVER\"}]";
            case "employer" -> "[{\"organisation\":" + EMPLOYER + ",\"role\":\"EMPLOYER_CHECKER\"}]";
            default -> "[]";
        };
        String name = switch (door) {
            case "board" -> "石川 直樹";
            case "employer" -> "原田 理恵";
            default -> "佐藤 花子";
        };
        registry.on("POST /v1/sessions", """
                {"token":"token-%s","expiresAt":"2099-01-01T00:00:00Z","endsAt":"2099-01-01T08:00:00Z","kind":"%s","displayName":"%s","memberships":%s}""".formatted(
                        door, door.equals("applicant") ? "APPLICANT" : "OFFICER", name, memberships));
    }

    public static void everything(FakeRegistry registry) {
        board(registry);
        dismissals(registry);
        employer(registry);
        applicant(registry);
        registry.on("GET /v1/published-orders", """
                {"items":[{"id":"pub_1","kind":"SUSPENSION_ORDER","facility":"ひだまりシッター神奈川","formerFacilities":["こぐまルーム"],"operatorName":"株式会社ひだまり","prefecture":"14",
                 "orderedOn":"2025-11-04","from":"2025-11-10","until":"2026-11-09","authority":{"id":"org_g","name":"神奈川県福祉子どもみらい局","kind":"GOVERNOR"},"publishedUntil":null}],"next":null}""");
        registry.on(
                "GET /v1/expunged",
                "{\"items\":[{\"fiscalYear\":2026,\"byDecision\":2,\"byRetention\":14},{\"fiscalYear\":2025,\"byDecision\":0,\"byRetention\":9}]}");
        registry.on("GET /v1/access-delays/count", "{\"inForce\":1,\"ever\":3}");
        registry.on("GET /v1/log", """
                {"origin":"demo.mamori.example/v1/log","key":"demo.mamori.example/v1/log+8c11ee00+AR1UUj+rDlHkiaNwmDw3TtsfVAR2OY4WZftq7mQrp9cY","size":9610,"signedAt":"2026-11-22T09:43:46.423804Z","witness":"UNWITNESSED","witnessKey":null}""");
    }

    /** dsp_9 is another authority's, dsp_3 an own one. */
    private static void dismissals(FakeRegistry registry) {
        String city = """
                {"id":"dsp_9","kind":"DISCIPLINARY_DISMISSAL","state":"IN_FORCE","caseNumber":"横教人第12号",
                 "authority":{"id":"org_c","name":"横浜市教育委員会","kind":"CITY_BOARD"},"decidedOn":"2026-10-30"}""";
        String own = """
                {"id":"dsp_3","kind":"DISCIPLINARY_DISMISSAL","state":"IN_FORCE","caseNumber":"6教人職第123号",
                 "authority":%s,"decidedOn":"2025-03-14"}""".formatted(BOARD);
        registry.on("GET /v1/dismissals/dsp_9", city);
        registry.on("GET /v1/dismissals/dsp_3", own);
        registry.on(
                "POST /v1/dismissals/search",
                "{\"items\":[{\"dismissal\":" + city + ",\"lapseDueOn\":\"2026-11-27\"},{\"dismissal\":" + own
                        + ",\"lapseDueOn\":null}],\"complete\":true}");
    }

    /** dsp_4 is somebody else's draft, dsp_5 waits for its day, dsp_6 for the approval of its expunging, dsp_7 of a re-grant. */
    private static void changes(FakeRegistry registry) {
        registry.on("GET /v1/dispositions/dsp_4", """
                {"id":"dsp_4","kind":"DISCIPLINARY_DISMISSAL","state":"DRAFT","version":1,"authority":%s,"content":%s,
                 "openStep":{"kind":"RECORD","state":"DRAFT","proposedByMe":false,"proposedAt":"2026-11-20T01:00:00Z"},
                 "history":[{"kind":"RECORD","state":"DRAFT","at":"2026-11-20T01:00:00Z"}],"may":["TAKE_OVER"],"arisesFrom":null}""".formatted(BOARD, CONTENT));
        registry.on("GET /v1/dispositions/dsp_5", """
                {"id":"dsp_5","kind":"DISCIPLINARY_DISMISSAL","state":"AWAITING_EFFECT","version":3,"authority":%s,"content":%s,"openStep":null,
                 "history":[{"kind":"RECORD","state":"APPROVED","at":"2026-11-20T01:00:00Z"}],"may":["CORRECT","STAY","ANNUL","EXPUNGE"],"arisesFrom":null}""".formatted(BOARD, CONTENT));
        registry.on("GET /v1/dispositions/dsp_6", """
                {"id":"dsp_6","kind":"DISCIPLINARY_DISMISSAL","state":"ANNULLED","version":7,"authority":%s,"content":%s,
                 "openStep":{"kind":"EXPUNGE","state":"SUBMITTED","proposedByMe":false,"proposedAt":"2026-11-20T01:00:00Z","expungingBasis":"WRONG_PERSON","reason":"同姓同名の別人（8監第4号）"},
                 "history":[{"kind":"RECORD","state":"APPROVED","at":"2026-11-01T01:00:00Z"},{"kind":"EXPUNGE","state":"SUBMITTED","at":"2026-11-20T01:00:00Z"}],"may":["APPROVE","RETURN"],"arisesFrom":null}""".formatted(BOARD, CONTENT));
        String lapse = CONTENT.replace("DISCIPLINARY_DISMISSAL", "LICENCE_LAPSE");
        String reinstatement =
                "\"reinstatement\":{\"reinstatedOn\":\"2026-11-02\",\"authority\":\"13\",\"number\":\"令八中一第45号\",\"hearing\":{\"body\":\"東京都教育職員免許状再授与審査会\",\"heardOn\":\"2026-10-01\"}},";
        registry.on("GET /v1/dispositions/dsp_7", """
                {"id":"dsp_7","kind":"LICENCE_LAPSE","state":"IN_FORCE","version":5,"authority":%s,"content":%s,
                 "openStep":{"kind":"REINSTATE","state":"SUBMITTED","proposedByMe":false,"proposedAt":"2026-11-20T01:00:00Z","content":%s},
                 "history":[{"kind":"RECORD","state":"APPROVED","at":"2022-11-01T01:00:00Z"},{"kind":"REINSTATE","state":"SUBMITTED","at":"2026-11-20T01:00:00Z"}],"may":["APPROVE","RETURN"],"arisesFrom":null}""".formatted(
                        BOARD, lapse, lapse.replaceFirst("\\{", "{" + reinstatement)));
        for (String id : List.of("dsp_3", "dsp_6")) {
            registry.on(
                    "GET /v1/dispositions/" + id + "/expunging",
                    "{\"contents\":2,\"papers\":1,\"names\":2,\"numbers\":1,\"keptUntil\":\"2065-03-13\"}");
        }
    }

    private static String delay(String id, String state, boolean mine, String endsAt) {
        return """
                {"id":"%s","review":"rev_1","basis":"CRIMINAL_INVESTIGATION","days":30,"state":"%s","proposedAt":"2026-11-20T01:00:00Z",
                 "proposedByMe":%s,"decideUntil":"2026-11-27T01:00:00Z","endsAt":%s}""".formatted(id, state, mine, endsAt);
    }

    private static void supervision(FakeRegistry registry) {
        registry.on("GET /v1/employer-use", """
                {"items":[
                 {"employer":{"id":"org_n","name":"社会福祉法人こぐま会","kind":"CHILDCARE_PROVIDER"},"prefecture":"13","municipality":null,"enrolled":false,"lastSignIn":null,"checked":false,"months":[{"month":"2026-10","checks":0},{"month":"2026-11","checks":0}]},
                 {"employer":%s,"prefecture":"13","municipality":"世田谷区","enrolled":true,"lastSignIn":"2026-11","checked":true,"months":[{"month":"2026-09","checks":12},{"month":"2026-10","checks":0},{"month":"2026-11","checks":3}]}],"next":null}""".formatted(EMPLOYER));
        String ends = "\"2026-12-20T01:00:00Z\"";
        registry.on(
                "GET /v1/access-delays",
                "{\"items\":["
                        + String.join(
                                ",",
                                delay("dly_1", "PROPOSED", false, "null"),
                                delay("dly_2", "PROPOSED", true, "null"),
                                delay("dly_3", "IN_FORCE", true, ends),
                                delay("dly_4", "REJECTED", false, "null"))
                        + "]}");
        registry.on(
                "GET /v1/retention-reports",
                "{\"items\":[{\"id\":\"ret_1\",\"state\":\"PROPOSED\",\"proposedAt\":\"2026-11-20T01:00:00Z\",\"version\":1},{\"id\":\"ret_2\",\"state\":\"DONE\",\"proposedAt\":\"2025-04-02T01:00:00Z\",\"version\":3}]}");
        report(registry, "ret_1", "PROPOSED", false, "null");
        report(registry, "ret_2", "DONE", true, "\"EXPUNGED\"");
        report(registry, "ret_3", "PROPOSED", true, "null");
    }

    private static void report(FakeRegistry registry, String id, String state, boolean mine, String outcome) {
        String at = state.equals("DONE") ? "\"2026-11-21T01:00:00Z\"" : "null";
        registry.on("GET /v1/retention-reports/" + id, """
                {"id":"%s","state":"%s","decidedUntil":"1986-11-20","proposedAt":"2026-11-20T01:00:00Z","proposedByMe":%s,"decidedAt":%s,"doneAt":%s,"version":1,
                 "items":[{"disposition":"dsp_1","kind":"DISCIPLINARY_DISMISSAL","decidedOn":"1985-03-14","outcome":%s},
                          {"disposition":"dsp_2","kind":"LICENCE_LAPSE","decidedOn":"1986-06-01","outcome":%s}]}""".formatted(id, state, mine, at, at, outcome, outcome));
    }

    private static void board(FakeRegistry registry) {
        supervision(registry);
        String summary = """
                {"items":[{"id":"dsp_1","kind":"DISCIPLINARY_DISMISSAL","state":"AWAITING_APPROVAL","caseNumber":"6教人職第123号","decidedOn":"2025-03-14",
                 "personName":"渡辺 由美","openStep":{"kind":"RECORD","state":"SUBMITTED","proposedByMe":false},"updatedAt":"2026-11-20T01:00:00Z","version":3}],"next":null}""";
        registry.on("GET /v1/dispositions", summary);
        registry.on("GET /v1/dispositions/dsp_1", """
                {"id":"dsp_1","kind":"DISCIPLINARY_DISMISSAL","state":"AWAITING_APPROVAL","version":3,"authority":%s,"content":%s,
                 "openStep":{"kind":"RECORD","state":"SUBMITTED","proposedByMe":false,"proposedAt":"2026-11-20T01:00:00Z"},
                 "history":[{"kind":"RECORD","state":"SUBMITTED","at":"2026-11-20T01:00:00Z"}],"may":["APPROVE","RETURN"],"arisesFrom":null}""".formatted(BOARD, CONTENT));
        registry.on("GET /v1/dispositions/dsp_2", """
                {"id":"dsp_2","kind":"DISCIPLINARY_DISMISSAL","state":"IN_FORCE","version":3,"authority":%s,"content":%s,
                 "openStep":{"kind":"CORRECT","state":"SUBMITTED","proposedByMe":true,"proposedAt":"2026-11-20T01:00:00Z","reason":"生年月日の誤記","content":%s},
                 "history":[{"kind":"RECORD","state":"APPROVED","at":"2026-11-01T01:00:00Z"},{"kind":"CORRECT","state":"SUBMITTED","at":"2026-11-20T01:00:00Z"}],"may":["WITHDRAW"],"arisesFrom":null}""".formatted(
                        BOARD, CONTENT, CONTENT.replace("1985-09-30", "1985-09-20")));
        registry.on("GET /v1/dispositions/dsp_3", """
                {"id":"dsp_3","kind":"DISCIPLINARY_DISMISSAL","state":"IN_FORCE","version":3,"authority":%s,"content":%s,"openStep":null,
                 "history":[{"kind":"RECORD","state":"APPROVED","at":"2026-11-01T01:00:00Z"}],"may":["CORRECT","STAY","ANNUL","EXPUNGE"],"arisesFrom":null}""".formatted(BOARD, CONTENT));
        changes(registry);
        registry.on("GET /v1/dispositions/dsp_1/journal", """
                {"items":[{"id":"1","at":"2026-11-20T01:00:00Z","type":"disposition.step-proposed","actorKind":"OFFICER","organisation":%s,"role":"BOARD_DRAFTER","purpose":"","fields":[],"details":{"step":"RECORD"}},
                 {"id":"2","at":"2026-11-20T02:00:00Z","type":"disposition.case-read","actorKind":"OFFICER","organisation":%s,"role":"BOARD_APPROVER","purpose":"MATCH_REVIEW","fields":["kind","caseNumber","decidedOn","person"],"details":{}}],"next":null}""".formatted(BOARD, BOARD));
        registry.on("GET /v1/licence-tasks", """
                {"items":[{"id":"tsk_1","kind":"RECORD","dismissal":{"id":"dsp_9","caseNumber":"7川教職第3号","authority":{"id":"org_k","name":"川崎市教育委員会","kind":"CITY_BOARD"},"decidedOn":"2026-11-02"},"dueOn":"2026-11-10","overdue":true,"disposition":null}]}""");
        registry.on(
                "GET /v1/authorities",
                "{\"items\":[{\"id\":\"org_b\",\"name\":\"東京都教育委員会\",\"kind\":\"PREFECTURAL_BOARD\",\"records\":[\"DISCIPLINARY_DISMISSAL\",\"STATUS_DISMISSAL\",\"LICENCE_LAPSE\",\"LICENCE_CONFISCATION\"]}]}");
        reviews(registry);
        registry.on("POST /v1/person-searches", FOUND);
    }

    /** rev_1 is to be decided and late, rev_2 waits for the applicant, rev_3 was answered, rev_4 found two people. */
    private static void reviews(FakeRegistry registry) {
        registry.on("GET /v1/reviews", """
                {"items":[{"id":"rev_1","strength":"STRONG","state":"OPEN","dueAt":"2026-11-21T01:00:00Z","overdue":true,"mine":false,"opinionsGiven":1,"openedAt":"2026-11-19T01:00:00Z","waiting":false,"outcome":null},
                 {"id":"rev_2","strength":"REVIEW","state":"OPEN","dueAt":"2026-11-24T01:00:00Z","overdue":false,"mine":false,"opinionsGiven":0,"openedAt":"2026-11-19T02:00:00Z","waiting":true,"outcome":null},
                 {"id":"rev_4","strength":"STRONG","state":"DECIDED","dueAt":"2026-11-21T01:00:00Z","overdue":false,"mine":true,"opinionsGiven":2,"openedAt":"2026-11-18T01:00:00Z","waiting":false,"outcome":"DIFFERENT_PERSON"}],"next":null}""");
        registry.on(
                "GET /v1/reviews/rev_1",
                review("OPEN", "\"myOpinion\":null,\"outcome\":null,\"may\":[\"GIVE_OPINION\",\"ASK_APPLICANT\"]"));
        registry.on("GET /v1/reviews/rev_2", REVIEW_WAITING);
        registry.on(
                "GET /v1/reviews/rev_3",
                review(
                        "OPEN",
                        "\"myOpinion\":null,\"outcome\":null,\"question\":{\"about\":[\"FORMER_NAMES_DECLARATION\"],\"askedAt\":\"2026-11-19T03:00:00Z\",\"answeredAt\":\"2026-11-20T03:00:00Z\"},\"may\":[\"GIVE_OPINION\"]"));
        registry.on(
                "GET /v1/reviews/rev_4",
                review(
                        "DECIDED",
                        "\"myOpinion\":null,\"outcome\":\"DIFFERENT_PERSON\",\"differentUntil\":\"2027-11-20\",\"opinions\":[{\"decision\":\"DIFFERENT_PERSON\",\"agreeingItems\":[],\"reasons\":\"免許状番号が違う。\"},{\"decision\":\"DIFFERENT_PERSON\",\"agreeingItems\":[],\"reasons\":\"本籍が違う。\"}],\"may\":[]"));
    }

    private static String review(String state, String rest) {
        return """
                {"id":"rev_1","state":"%s","strength":"STRONG","dueAt":"2026-11-21T01:00:00Z","overdue":%s,
                 "applicant":{"names":[{"type":"CURRENT","family":"中村","given":"健","familyKana":"ナカムラ","givenKana":"ケン"},{"type":"FORMER","family":"高橋","given":"健","familyKana":"タカハシ","givenKana":"ケン"}],"birthDate":"1979-11-23","licenceNumbers":["平一四小一第2279号"],"domicile":{"prefecture":"13","municipality":"八王子市"}},
                 "record":{"names":[{"type":"CURRENT","family":"髙橋","given":"健","familyKana":"タカハシ","givenKana":"ケン"}],"birthDate":"1979-11-23","licenceNumbers":[],"domicile":{"prefecture":"27","municipality":null},"kind":"DISCIPLINARY_DISMISSAL","caseNumber":"3教人職第327号","decidedOn":"2022-03-14"},
                 "explanation":%s,%s}""".formatted(state, state.equals("OPEN"), EXPLANATION, rest);
    }

    private static void employer(FakeRegistry registry) {
        registry.on(
                "GET /v1/members",
                "{\"items\":[{\"displayName\":\"原田 理恵\",\"role\":\"EMPLOYER_CHECKER\",\"from\":\"2025-04-01\"},{\"displayName\":\"平野 亮\",\"role\":\"EMPLOYER_MANAGER\",\"from\":\"2025-04-01\"}]}");
        registry.on(
                "GET /v1/request-codes/ABCD2345",
                "{\"code\":\"ABCD2345\",\"expiresAt\":\"2026-12-20T01:00:00Z\",\"employer\":" + EMPLOYER
                        + ",\"purpose\":\"TEACHING\",\"occasion\":\"NEW_HIRE\"}");
        registry.on(
                "POST /v1/request-codes",
                201,
                "{\"code\":\"ABCD2345\",\"expiresAt\":\"2026-12-20T01:00:00Z\",\"employer\":" + EMPLOYER
                        + ",\"purpose\":\"TEACHING\",\"occasion\":\"NEW_HIRE\"}");
        String check = checked("CURRENT_WITH_RECORD");
        registry.on("GET /v1/checks/chk_1", check);
        registry.on("POST /v1/checks", 201, check);
        registry.on("POST /v1/checks/search", "{\"items\":[" + check + "],\"next\":null}");
        registry.on("GET /v1/check-locks", "{\"items\":[]}");
        registry.on("GET /v1/checks", "{\"items\":[" + check + "],\"next\":null}");
        registry.on(
                "GET /v1/employers",
                "{\"items\":[{\"id\":\"org_e\",\"name\":\"学校法人若葉台学園\",\"nameKana\":\"ワカバダイ\",\"kind\":\"SCHOOL_CORPORATION\",\"prefecture\":\"13\",\"municipality\":\"稲城市\",\"parent\":null}],\"next\":null}");
        registry.on(
                "GET /v1/organisations/org_e",
                "{\"id\":\"org_e\",\"name\":\"学校法人若葉台学園\",\"nameKana\":\"ワカバダイ\",\"kind\":\"SCHOOL_CORPORATION\",\"prefecture\":\"13\",\"municipality\":\"稲城市\",\"parent\":null}");
    }

    /** A check as the registry answers it, with the content where the outcome may show it. */
    public static String checked(String outcome) {
        boolean stated = outcome.equals("CURRENT_WITH_RECORD");
        boolean shown = !List.of("NOT_GENUINE", "DETAILS_DIFFER", "NOT_FOUND").contains(outcome);
        return """
                {"id":"chk_1","outcome":"%s","checkedAt":"2026-11-20T03:00:00Z","occasion":"NEW_HIRE","purpose":"TEACHING","reference":"R7-012","number":%s,
                 "receipt":null,"steps":[%s],"folds":[],"content":%s}""".formatted(
                outcome, shown ? "\"1234 5678 9012\"" : "null", steps(outcome), shown ? content(stated) : "null");
    }

    private static String steps(String outcome) {
        List<String> order = List.of("FORMAT", "SIGNATURE", "ISSUER", "AUDIENCE", "DETAILS", "DATES", "STATUS");
        String reason = FAILED_BY.getOrDefault(outcome, "");
        String failed = reason.isEmpty() ? "" : reason.substring(0, reason.indexOf(' '));
        return Stream.of("FORMAT", "SIGNATURE", "ISSUER", "DATES", "STATUS", "AUDIENCE", "DETAILS")
                .map(step -> {
                    int at = failed.isEmpty() ? order.size() : order.indexOf(failed);
                    String ended = order.indexOf(step) < at
                            ? "PASS OK"
                            : step.equals(failed) ? reason.substring(failed.length() + 1) : "UNKNOWN NOT_REACHED";
                    String[] parts = ended.split(" ");
                    return "{\"step\":\"%s\",\"result\":\"%s\",\"reason\":\"%s\"}".formatted(step, parts[0], parts[1]);
                })
                .collect(Collectors.joining(","));
    }

    private static String content(boolean stated) {
        String dispositions = stated
                ? "{\"kind\":\"DISCIPLINARY_DISMISSAL\",\"decidedOn\":\"2018-06-29\",\"ground\":\"G1\",\"board\":\"東京都教育委員会\",\"reinstatedOn\":null}"
                : "";
        return """
                {"number":"1234 5678 9012","issuedAt":"2026-11-20T01:00:00Z","expiresAt":"2027-05-20T01:00:00Z","outcome":"%s","asOf":"2026-11-20T01:00:00Z",
                  "registers":{"teaching_licence":"2026-11-19T01:00:00Z"},"namesAssurance":"self_declared","audience":{"id":"org_e","name":"学校法人若葉台学園"},"purpose":"TEACHING",
                  "subject":{"family":"田中","given":"美咲","familyKana":"タナカ","givenKana":"ミサキ","birthDate":"1988-07-03"},"formerNames":[],"namesSearched":{"familyRegister":0,"identityProofed":1,"selfDeclared":1},
                  "licenceNumbers":[],"dispositions":[%s],"statusAsOf":"2026-11-20T02:59:55Z"}""".formatted(stated ? "RECORD_CONFIRMED" : "NO_MATCHING_RECORD", dispositions);
    }

    private static void applicant(FakeRegistry registry) {
        String profile = """
                {"name":{"family":"佐藤","given":"花子"},"birthDate":"1992-04-12","reading":{"familyKana":"サトウ","givenKana":"ハナコ"},"latin":null,
                 "formerNames":[{"family":"山本","given":"花子","familyKana":"ヤマモト","givenKana":"ハナコ"}],"noFormerNames":false,"licenceNumbers":["平二七小一第12号"],"sex":"F","domicile":{"prefecture":"13","municipality":"世田谷区"},"missing":[]}""";
        registry.on("GET /v1/applicant", profile);
        registry.on("PUT /v1/applicant", profile);
        String request = """
                {"id":"req_%s","employer":%s,"purpose":"TEACHING","occasion":"NEW_HIRE","state":"%s","missing":[],"receivedAt":"2026-11-12T01:00:00Z","resultOn":"2026-11-20T01:00:00Z","answerBy":"2026-12-04T01:00:00Z",
                 "result":%s,"certificate":%s,"issueOn":null,"keptUntil":"2027-05-20","version":3}""";
        String result =
                "{\"outcome\":\"NO_MATCHING_RECORD\",\"asOf\":\"2026-11-20T01:00:00Z\",\"registers\":{\"teaching_licence\":\"2026-11-19T01:00:00Z\"},\"dispositions\":[]}";
        String issued =
                "{\"number\":\"123456789012\",\"issuedAt\":\"2026-11-20T01:00:00Z\",\"expiresAt\":\"2027-05-20T01:00:00Z\",\"status\":\"CURRENT\"}";
        registry.on("GET /v1/requests/req_1", request.formatted("1", EMPLOYER, "RELEASED", result, "null"));
        registry.on("GET /v1/requests/req_2", request.formatted("2", EMPLOYER, "IN_PROGRESS", "null", "null"));
        registry.on("GET /v1/requests/req_3", request.formatted("3", EMPLOYER, "ISSUED", result, issued));
        registry.on("POST /v1/requests", 201, request.formatted("2", EMPLOYER, "IN_PROGRESS", "null", "null"));
        registry.on("POST /v1/requests/req_1/acceptance", request.formatted("1", EMPLOYER, "ACCEPTED", result, "null"));
        registry.on(
                "GET /v1/requests",
                "{\"items\":[" + request.formatted("1", EMPLOYER, "RELEASED", result, "null") + "],\"next\":null}");
        registry.on(
                "GET /v1/requests/req_3/certificate",
                "{\"number\":\"123456789012\",\"token\":\"" + "eyJ".repeat(200)
                        + "\",\"link\":\"https://portal.mamori.example/c#" + "12345678901234567".repeat(150)
                        + "\",\"issuedAt\":\"2026-11-20T01:00:00Z\",\"expiresAt\":\"2027-05-20T01:00:00Z\"}");
        registry.on("GET /v1/access-history", """
                {"items":[{"id":"1","at":"2026-11-20T01:00:00Z","type":"certificate.opinion-given","actorKind":"OFFICER","organisation":%s,"role":"BOARD_APPROVER","purpose":"TEACHING","fields":[],"details":{},"file":1,"number":2},
                 {"id":"2","at":"2026-11-20T02:00:00Z","type":"person.profile-read","actorKind":"APPLICANT","organisation":null,"role":"","purpose":"","fields":["names","birthDate","sex","domicile","licenceNumbers"],"details":{},"file":1,"number":1}],"next":null}""".formatted(BOARD));
    }
}
