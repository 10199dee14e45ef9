package jp.mamori.portal.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import jp.mamori.portal.support.Chromium;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleLog;
import jp.mamori.portal.support.SampleRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser verifies each line's proof; what it keeps verifies without us; without script the lines are there. */
class HistoryProofsTest {
    private static final UUID RIGHT = new UUID(1, 1);
    private static final UUID ALTERED = new UUID(1, 2);
    private static final UUID OF_ANOTHER = new UUID(1, 3);
    private static final UUID NOT_YET = new UUID(1, 4);
    private static final SampleLog LOG = new SampleLog("demo.mamori.example/v1/log");

    private static Portal portal;
    private static Chromium browser;

    @BeforeAll
    static void start() {
        portal = new Portal();
        SampleRegistry.everything(portal.registry);
        portal.registry.on("GET /v1/log", LOG.json());
        portal.registry.on(
                "GET /v1/access-history",
                "{\"items\":[%s,%s,%s,%s],\"next\":null}"
                        .formatted(line(RIGHT, 4), line(ALTERED, 3), line(OF_ANOTHER, 2), line(NOT_YET, 1)));
        String right = proof(RIGHT);
        file(RIGHT, right);
        file(ALTERED, proof(ALTERED).replace("index 1", "index 2"));
        file(OF_ANOTHER, right);
        portal.registry.on(
                "GET /v1/access-history/" + NOT_YET + "/proof", 404, "{\"status\":404,\"code\":\"not-found\"}");
        browser = new Chromium();
    }

    @AfterAll
    static void stop() {
        browser.close();
        portal.close();
    }

    private static String line(UUID id, int number) {
        return """
                {"id":"%s","at":"2026-11-20T01:00:00Z","type":"check.checked","actorKind":"OFFICER","organisation":null,\
                "role":"EMPLOYER_CHECKER","purpose":"TEACHING","fields":[],"details":{},"file":1,"number":%d}""".formatted(id, number);
    }

    private static String proof(UUID id) {
        return LOG.proof(id, "check.checked", "{\"number\":1,\"purpose\":\"TEACHING\"}");
    }

    private static void file(UUID id, String proof) {
        portal.registry.file("/v1/access-history/" + id + "/proof", proof, "no-store");
    }

    private static Page history(boolean scripts) {
        var page = (scripts ? browser.fresh() : browser.withoutScripts()).newPage();
        SampleRegistry.signIn(portal.registry, "applicant");
        page.navigate(portal.uri("/oauth/login/applicant").toString());
        page.navigate(portal.uri("/apply/history").toString());
        return page;
    }

    private static String row(Page page, UUID id) {
        return page.locator("tr:has(a[href='/apply/history/" + id + "/proof'])").innerText();
    }

    @Test
    void each_line_says_whether_its_proof_holds() {
        var page = history(true);
        page.waitForSelector(
                "[data-proof-done]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        assertThat(row(page, RIGHT)).contains("確認済み（ログの1番）");
        assertThat(row(page, ALTERED)).contains("証明が成り立ちません").doesNotContain("確認済み");
        assertThat(row(page, OF_ANOTHER)).contains("証明が成り立ちません").doesNotContain("確認済み");
        assertThat(row(page, NOT_YET)).contains("次の署名を待っています");
        page.context().close();
    }

    @Test
    void without_script_the_lines_stand_there_with_their_files() {
        var page = history(false);
        assertThat(row(page, RIGHT)).contains("証明ファイル").doesNotContain("確認済み");
        page.context().close();
    }

    @Test
    void the_one_file_verifier_works_without_a_network(@TempDir Path folder) throws Exception {
        var page = history(true);
        var download = page.waitForDownload(
                () -> page.locator("a[href='/transparency/verifier']").click());
        var verifier = folder.resolve("verify.html");
        download.saveAs(verifier);
        page.context().close();
        var good = Files.writeString(folder.resolve("good.tlog-proof"), proof(RIGHT));
        var bad =
                Files.writeString(folder.resolve("bad.tlog-proof"), proof(RIGHT).replace("index 1", "index 0"));
        try (var alone = browser.fresh()) {
            alone.setOffline(true);
            var offline = alone.newPage();
            offline.navigate(verifier.toUri().toString());
            assertThat(offline.locator("#log").inputValue()).isEqualTo(LOG.key());
            offline.locator("#proofs").setInputFiles(new Path[] {good, bad});
            offline.locator("button").click();
            offline.waitForSelector("#verified li:nth-child(2)");
            assertThat(offline.locator("#verified li").allInnerTexts())
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .startsWith("good.tlog-proof: 成り立ちます")
                                    .contains(RIGHT.toString()),
                            line -> assertThat(line).startsWith("bad.tlog-proof: 成り立ちません"));
        }
    }
}
