package jp.mamori.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.mamori.portal.support.Chromium;
import jp.mamori.portal.support.DemoProcess;
import jp.mamori.portal.support.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The main job through the pages, as people do it, on the real stack: record a dismissal, certify an applicant,
 * check the certificate.
 * It needs the packaged registry, which a whole build makes first; without it the journey fails.
 */
class MainJobJourneyTest {
    private static DemoProcess demo;
    private static Chromium browser;

    @BeforeAll
    static void start() throws IOException {
        assertThat(DemoProcess.isBuilt())
                .as("registry-api is packaged (run ./mamori test, or package it first)")
                .isTrue();
        demo = DemoProcess.start();
        browser = new Chromium();
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void an_applicant_without_a_record_is_certified_and_checked() {
        Page applicant = signIn("applicant", "sato-hanako");
        reading(applicant, "サトウ", "ハナコ");
        applicant.navigate(demo.uri("/apply/names/former"));
        choose(applicant, "moreNames", "NONE");
        send(applicant);
        String link = certified(applicant, "no-record", "該当する記録は見つかりませんでした");
        assertThat(checkedByAnybody(link, "no-record")).contains("本物で最新の証明書です。", "該当する記録は見つかりませんでした", "学校法人若葉台学園");
        assertThat(checkedByEmployer(link, "no-record", "佐藤花子", "1992", "4", "12"))
                .contains("該当する記録は見つかりませんでした");
        close(applicant);
    }

    @Test
    void a_dismissal_recorded_under_a_former_name_is_stated() {
        Page drafter = signIn("board", "ishikawa-naoki");
        String disposition = draftDismissal(drafter);
        assertThat(drafter.locator("main").textContent()).contains("あなたが起案したため、決裁できません");
        Page approver = signIn("board", "endo-satoshi");
        approver.navigate(disposition);
        picture(approver, "approve");
        button(approver, "決裁する");
        assertThat(approver.locator("main").textContent()).contains("効力あり");

        Page applicant = signIn("applicant", "watanabe-yumi");
        reading(applicant, "ワタナベ", "ユミ");
        applicant.navigate(demo.uri("/apply/names/former/add"));
        applicant.locator("#family").fill("小島");
        applicant.locator("#given").fill("由美");
        applicant.locator("#familyKana").fill("こじま");
        applicant.locator("#givenKana").fill("ﾕﾐ");
        send(applicant);
        request(applicant);
        String request = applicant.url();
        assertThat(applicant.locator("main").textContent())
                .contains("台帳を照合しています")
                .doesNotContain("懲戒免職");

        sameSays(approver);
        Page second = signIn("board", "uchida-kaori");
        sameSays(second);

        awaitText(applicant, request, "結果が出ました");
        picture(applicant, "record-result");
        assertThat(applicant.locator("main").textContent()).contains("あなたの記録として次の内容が記載されます", "懲戒免職", "東京都教育委員会");
        String link = accepted(applicant, request);
        assertThat(checkedByAnybody(link, "record")).contains("本物で最新の証明書です。記録が記載されています", "懲戒免職");
        assertThat(checkedByEmployer(link, "record", "渡辺　由美", "1985", "9", "30"))
                .contains("記録が記載されています", "東京都教育委員会");
        close(drafter, approver, second, applicant);
    }

    /** Follows every link from every door, each kind of address twice. */
    @ParameterizedTest
    @CsvSource({"applicant, takahashi-ken", "employer, hirano-ryo", "board, morita-megumi", "board, sakurai-aya"})
    void every_page_that_links_lead_to_opens_and_shows_no_code(String door, String persona) {
        Page page = signIn(door, persona);
        Deque<String> ahead = new ArrayDeque<>(List.of(URI.create(page.url()).getPath()));
        Map<String, Integer> seen = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        while (!ahead.isEmpty()) {
            String path = ahead.removeFirst();
            if (path.contains("lang=")
                    || seen.merge(path.replaceAll("[a-z]{3}_[0-9a-z]{20,}|\\?.*", ""), 1, Integer::sum) > 2) {
                continue;
            }
            APIResponse answer = answer(page, path);
            if (answer.status() != 200) {
                faults.add(path + ": " + answer.status());
            }
            if (answer.headers().getOrDefault("content-disposition", "").startsWith("attachment")) {
                continue;
            }
            page.navigate(demo.uri(path));
            faults.addAll(Look.raw(page, path));
            page.locator("a[href^='/']").all().forEach(link -> ahead.add(link.getAttribute("href")));
        }
        assertThat(seen).hasSizeGreaterThan(10);
        assertThat(faults).isEmpty();
        close(page);
    }

    /** What an address answers; an event's proof only once the next checkpoint is signed. */
    private static APIResponse answer(Page page, String path) {
        APIResponse answer = page.request().get(demo.uri(path));
        for (int second = 0; second < 30 && path.endsWith("/proof") && answer.status() == 404; second++) {
            page.waitForTimeout(1_000);
            answer = page.request().get(demo.uri(path));
        }
        return answer;
    }

    private static String draftDismissal(Page page) {
        page.navigate(demo.uri("/board/draft"));
        choose(page, "kind", "DISCIPLINARY_DISMISSAL");
        send(page);
        page.locator("#family").fill("小島");
        page.locator("#given").fill("由美");
        page.locator("#familyKana").fill("コジマ");
        page.locator("#givenKana").fill("ユミ");
        send(page);
        choose(page, "more", "DONE");
        send(page);
        page.locator("#birthDate-era").selectOption("SHOWA");
        page.locator("#birthDate-year").fill("60");
        page.locator("#birthDate-month").fill("9");
        page.locator("#birthDate-day").fill("30");
        send(page);
        page.locator("#caseNumber").fill("7教人職第900号");
        page.locator("#decidedOn-year").fill("R7.3.14");
        page.locator("#effectiveOn-year").fill("2025-03-14");
        send(page);
        choose(page, "gazette", "G1");
        send(page);
        button(page, "記録する免許状はない");
        picture(page, "check-answers");
        send(page);
        button(page, "決裁に出す");
        return page.url();
    }

    /** Asks for a certificate for the school and brings it to the applicant's result. */
    private static void request(Page page) {
        page.navigate(demo.uri("/apply/request"));
        choose(page, "employerBy", "SEARCH");
        send(page);
        page.locator("#employerName").fill("若葉台学園");
        send(page);
        page.locator("input[name=employer]").first().check();
        send(page);
        choose(page, "purpose", "TEACHING");
        choose(page, "occasion", "NEW_HIRE");
        send(page);
        picture(page, "request-answers");
        button(page, "申請する");
        assertThat(page.locator("h1").textContent()).isEqualTo("申請を受け付けました");
        page.locator("main a.button").click();
    }

    private static String certified(Page page, String name, String told) {
        request(page);
        String request = page.url();
        awaitText(page, request, "結果が出ました");
        picture(page, name + "-result");
        assertThat(page.locator("main").textContent()).contains(told);
        return accepted(page, request);
    }

    private static String accepted(Page page, String request) {
        page.navigate(request + "/acceptance");
        send(page);
        awaitText(page, request, "証明書を開く");
        page.navigate(request + "/certificate");
        picture(page, "certificate");
        return page.locator("#link").inputValue();
    }

    private static String checkedByAnybody(String link, String name) {
        try (BrowserContext context = browser.fresh()) {
            Page page = context.newPage();
            page.navigate(demo.uri("/c") + link.substring(link.indexOf('#')));
            page.locator(".outcome h1").waitFor();
            picture(page, name + "-open-check");
            return page.locator("main").textContent();
        }
    }

    /** First with a wrong day from the identity document, then with the right one. */
    private static String checkedByEmployer(String link, String name, String person, String... born) {
        Page page = signIn("employer", "harada-rie");
        page.navigate(demo.uri("/hire/check/paste"));
        page.locator("#certificate").fill(link);
        send(page);
        isIt(page, person, born[0], born[1], "1");
        picture(page, name + "-employer-who");
        send(page);
        choose(page, "purpose", "TEACHING");
        choose(page, "occasion", "NEW_HIRE");
        page.locator("#reference").fill("R7-012");
        send(page);
        button(page, "確認する");
        page.locator(".outcome h1").waitFor();
        assertThat(page.locator(".outcome h1").textContent()).contains("入力内容が証明書と一致しません");
        picture(page, name + "-employer-differs");
        page.locator("main a[href='/hire/check/who']").click();
        isIt(page, person, born);
        send(page);
        button(page, "確認する");
        page.locator(".outcome h1").waitFor();
        picture(page, name + "-employer-check");
        String told = page.locator("main").textContent();
        close(page);
        return told;
    }

    private static void isIt(Page page, String person, String... born) {
        page.locator("#personName").fill(person);
        page.locator("[name=birthDate-era]").selectOption("WESTERN");
        page.locator("[name=birthDate-year]").fill(born[0]);
        page.locator("[name=birthDate-month]").fill(born[1]);
        page.locator("[name=birthDate-day]").fill(born[2]);
    }

    private static void sameSays(Page officer) {
        officer.navigate(demo.uri("/board/reviews"));
        officer.locator("main td a").first().click();
        choose(officer, "decision", "SAME_PERSON");
        officer.locator("input[name=agreeingItems][value=EMPLOYMENT_HISTORY]").check();
        officer.locator("#reasons").fill("旧姓、生年月日、職歴が一致する。");
        picture(officer, "review");
        send(officer);
        assertThat(officer.locator("main").textContent()).containsAnyOf("あなたの判断", "判断が決まりました: 同一人物");
    }

    private static void reading(Page page, String family, String given) {
        page.navigate(demo.uri("/apply/names/reading"));
        page.locator("#familyKana").fill(family);
        page.locator("#givenKana").fill(given);
        send(page);
    }

    private static Page signIn(String door, String persona) {
        Page page = browser.fresh().newPage();
        page.navigate(demo.uri("/oauth/login/" + door));
        page.locator("button[name=persona][value=" + persona + "]").click();
        page.locator("main").waitFor();
        return page;
    }

    private static void choose(Page page, String name, String value) {
        page.locator("input[name=" + name + "][value=" + value + "]").check();
    }

    private static void send(Page page) {
        page.locator("main form").last().locator("button[type=submit]").click();
        assertThat(page.title()).doesNotStartWith("エラー");
    }

    private static void button(Page page, String words) {
        page.locator("main button[type=submit]", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }

    private static void awaitText(Page page, String address, String words) {
        for (int i = 0; i < 60; i++) {
            page.navigate(address);
            if (page.locator("main").textContent().contains(words)) {
                return;
            }
            page.waitForTimeout(500);
        }
        throw new AssertionError(words + " did not appear");
    }

    private static void picture(Page page, String name) {
        Look.picture(page, "journey-" + name);
    }

    private static void close(Page... pages) {
        for (Page page : pages) {
            page.context().close();
        }
    }
}
