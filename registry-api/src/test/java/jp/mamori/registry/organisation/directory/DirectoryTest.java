package jp.mamori.registry.organisation.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

@RegistryTest
class DirectoryTest {
    private final TestApi api;
    private final CreateOrganisation createOrganisation;
    private final Directory directory;
    private final PublicIds publicIds;

    DirectoryTest(TestApi api, CreateOrganisation createOrganisation, Directory directory, PublicIds publicIds) {
        this.api = api;
        this.createOrganisation = createOrganisation;
        this.directory = directory;
        this.publicIds = publicIds;
    }

    @Test
    void an_employer_is_found_by_name_reading_and_place_in_any_width() {
        var wanted = created(employer("学校法人ひばり学園", "ガッコウホウジンヒバリガクエン", "13", "杉並区"));
        created(employer("学校法人つばめ学園", "ガッコウホウジンツバメガクエン", "14", "横浜市"));
        for (var words : List.of("ひばり学園", "ヒバリ", "ﾋﾊﾞﾘ", "ひばりがくえん", "杉並区 ひばり", "東京都 学園 ひばり")) {
            assertThat(found("name=" + encoded(words))).as(words).containsExactly(publicIds.text(wanted));
        }
        assertThat(found("name=" + encoded("ひばり") + "&prefecture=14")).isEmpty();
        assertThat(found("name=" + encoded("ひばり") + "&kind=NURSERY")).isEmpty();
        assertThat(found("name=" + encoded("ひばり") + "&kind=SCHOOL_CORPORATION")).hasSize(1);
    }

    @Test
    void any_form_of_a_character_finds_the_employer_however_it_is_entered() {
        var tall = created(employer("髙橋保育園", "タカハシホイクエン", "13", null));
        var usual = created(employer("高橋ほいくえん", "タカハシホイクエン", "13", null));
        var cape = created(employer("山﨑幼児園", "ヤマサキヨウジエン", "14", null));
        var marsh = created(employer("澤田託児所", "サワダタクジショ", "13", "渡邊町"));
        created(employer("高梁保育園", "タカハシホイクエン", "33", null));
        created(employer("山岐幼児園", "ヤマサキヨウジエン", "14", null));
        created(employer("択田託児所", "サワダタクジショ", "13", null));
        assertFound(Map.of(
                "高橋保育園", List.of(tall),
                "髙橋保育園", List.of(tall),
                "髙橋ほいくえん", List.of(usual),
                "山崎幼児園", List.of(cape),
                "山﨑幼児園", List.of(cape),
                "沢田託児所", List.of(marsh),
                "澤田託児所 渡辺町", List.of(marsh)));
        assertThat(found("name=" + encoded("髙橋"))).hasSize(2);
    }

    @Test
    void what_is_different_in_law_stays_apart() {
        var one = created(employer("斎藤学習園", "サイトウガクシュウエン", "13", null));
        var other = created(employer("斉藤学習園", "サイトウガクシュウエン", "13", null));
        assertFound(Map.of(
                "斎藤学習園", List.of(one),
                "齋藤学習園", List.of(one),
                "斉藤学習園", List.of(other),
                "齊藤学習園", List.of(other)));
    }

    private void assertFound(Map<String, List<OrganisationId>> wanted) {
        wanted.forEach((words, ids) -> assertThat(found("name=" + encoded(words)))
                .as(words)
                .containsExactlyElementsOf(ids.stream().map(publicIds::text).toList()));
    }

    @Test
    void wild_cards_are_only_characters() {
        created(employer("百%保育", "ヒャクパーセントホイク", "13", null));
        created(employer("百点保育", "ヒャクテンホイク", "13", null));
        assertThat(found("name=" + encoded("百%"))).hasSize(1);
        assertThat(found("name=" + encoded("百_"))).isEmpty();
        assertThat(found("name=" + encoded("\\"))).isEmpty();
    }

    @Test
    void a_unit_names_its_parent_and_an_authority_is_no_employer() {
        var city = created(employer("ことり市", "コトリシ", "13", "ことり市"));
        var school = created(new NewOrganisation(
                OrganisationKind.SCHOOL,
                "ことり市立第一小学校",
                "コトリシリツダイイチショウガッコウ",
                null,
                new Prefecture("13"),
                "ことり市",
                null,
                city,
                null,
                "B113200000001"));
        var answer = api.get("/v1/organisations/" + publicIds.text(school)).send();
        assertThat(answer.at("/parent/name")).isEqualTo("ことり市");
        assertThat(found("name=" + encoded("教育委員会"))).isEmpty();
        assertThat(directory.isEmployer(school)).isTrue();
        assertThat(directory.isAudience(school, city)).isTrue();
        assertThat(directory.isAudience(city, school)).isTrue();
        var sibling = created(new NewOrganisation(
                OrganisationKind.SCHOOL, "ことり市立第二小学校", "コトリシリツダイニ", null, null, null, null, city, null, null));
        assertThat(directory.isAudience(school, sibling)).isFalse();
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() {
        for (int i = 0; i < 5; i++) {
            created(employer("めだか園" + i, "メダカエン", "13", null));
        }
        var query = "name=" + encoded("めだか") + "&limit=2";
        var first = api.get("/v1/employers?" + query).send();
        var second = api.get("/v1/employers?" + query + "&cursor=" + first.at("/next"))
                .send();
        var third = api.get("/v1/employers?" + query + "&cursor=" + second.at("/next"))
                .send();
        assertThat(third.json().at("/next").isNull()).isTrue();
        var all = new java.util.HashSet<String>();
        all.addAll(ids(first));
        all.addAll(ids(second));
        all.addAll(ids(third));
        assertThat(all).hasSize(5);
    }

    @Test
    void bad_queries_are_named_and_what_is_not_there_is_404() {
        for (var query : List.of("prefecture=00", "kind=GOVERNOR", "limit=0", "name=" + "x".repeat(101))) {
            var answer = api.get("/v1/employers?" + query).send();
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.at("/errors/0/pointer")).isEqualTo("?" + query.substring(0, query.indexOf('=')));
        }
        assertThat(api.get("/v1/organisations/org_nonsense").send().status()).isEqualTo(404);
    }

    @Test
    void authorities_and_lists_are_public() {
        var authorities = api.get("/v1/authorities").send();
        assertThat(authorities.json().get("items")).hasSizeGreaterThanOrEqualTo(47 + 47 + 20);
        var tokyo = StreamSupport.stream(authorities.json().get("items").spliterator(), false)
                .filter(a -> a.get("kind").asText().equals("PREFECTURAL_BOARD")
                        && a.get("prefecture").asText().equals("13"))
                .findFirst()
                .orElseThrow();
        assertThat(tokyo.get("records").toString()).contains("LICENCE_LAPSE").doesNotContain("CLOSURE_ORDER");
        assertThat(api.get("/v1/prefectures").send().json().get("items")).hasSize(47);
        var lists = api.get("/v1/code-lists").send();
        assertThat(lists.json().at("/lists/purpose")).hasSize(4);
        assertThat(lists.json().at("/lists/dispositionKind")).hasSize(7);
        assertThat(lists.header("Cache-Control")).contains("public");
    }

    @Test
    void a_wrong_organisation_is_refused_with_everything_that_is_wrong() {
        var outcome = createOrganisation.create(
                new NewOrganisation(OrganisationKind.SCHOOL, " ", "ヨミ", null, null, null, "123", null, "12", "x"));
        assertThat(outcome).isInstanceOf(CreateOrganisation.Outcome.Invalid.class);
        assertThat(((CreateOrganisation.Outcome.Invalid) outcome).violations().found())
                .extracting(violation -> violation.pointer())
                .containsExactlyInAnyOrder("/name", "/municipalityCode", "/corporateNumber", "/schoolCode", "/parent");
    }

    private OrganisationId created(NewOrganisation organisation) {
        return ((CreateOrganisation.Outcome.Created) createOrganisation.create(organisation)).id();
    }

    private static NewOrganisation employer(String name, String kana, String prefecture, String municipality) {
        var kind = name.endsWith("市") ? OrganisationKind.MUNICIPALITY : OrganisationKind.SCHOOL_CORPORATION;
        return new NewOrganisation(
                kind, name, kana, null, new Prefecture(prefecture), municipality, null, null, "1234567890123", null);
    }

    private List<String> found(String query) {
        var answer = api.get("/v1/employers?" + query).send();
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return ids(answer);
    }

    private static List<String> ids(Answer answer) {
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .map(item -> item.get("id").asText())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
