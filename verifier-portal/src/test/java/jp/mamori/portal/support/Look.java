package jp.mamori.portal.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Looks at a page as its readers do: with a screen reader, on a phone, enlarged, and at its words. */
public final class Look {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Codes, field names and dates of the machine's: none is for people. */
    private static final Pattern RAW =
            Pattern.compile("\\b[A-Z]{2,}_[A-Z_]{2,}\\b|\\b[a-z]{2,}[A-Z][a-z]+\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\{\\d}");

    private Look() {}

    /** Everything that is wrong with the page, each fault with the page's name. */
    public static List<String> at(Page page, String name) {
        List<String> faults = new ArrayList<>();
        page.setViewportSize(1280, 900);
        picture(page, name + "-1280");
        new AxeBuilder(page)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(violation -> faults.add(name + ": " + violation.getId() + " "
                        + violation.getNodes().getFirst().getHtml()));
        faults.addAll(raw(page, name));
        page.setViewportSize(390, 844);
        picture(page, name + "-390");
        page.setViewportSize(320, 700);
        faults.addAll(sideways(page, name + " at 320 pixels", 320));
        page.setViewportSize(1280, 900);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        faults.addAll(sideways(page, name + " with letters twice as large", 1280));
        return faults;
    }

    /** Codes shown to people; what they typed and what they copy does not count. */
    public static List<String> raw(Page page, String name) {
        String words = (String) page.evaluate("document.querySelector('main').innerText");
        return RAW.matcher(words)
                .results()
                .map(found -> name + ": shows " + found.group())
                .distinct()
                .toList();
    }

    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private static List<String> sideways(Page page, String name, int width) {
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        return wide > width ? List.of(name + ": scrolls sideways (" + wide + ")") : List.of();
    }
}
