package org.tamga.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser without a window: the distribution's Chromium. */
final class Browser implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/pictures");

    private static final String AXE = axe();

    private final ChromeDriver driver;
    private final String root;

    private Browser(ChromeDriver driver, String root) {
        this.driver = driver;
        this.root = root;
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream(
                "/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Skips the test where there is no browser. */
    static Browser open(int port, String... moreArguments) {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = program("chromedriver");
        Assumptions.assumeTrue(chromium.isPresent() && chromedriver.isPresent(),
                "skipped: no chromium and chromedriver on the PATH");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--disable-background-networking", "--window-size=1280,1000", "--hide-scrollbars",
                "--force-prefers-reduced-motion"); // nothing glides away from under a click
        options.addArguments(moreArguments);
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.get().toFile())
                .build();
        return new Browser(new ChromeDriver(service, options), "http://127.0.0.1:" + port);
    }

    private static Optional<Path> program(String... names) {
        return Arrays.stream(names).flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(Path::of)
                .map(folder -> folder.resolve(name))).filter(Files::isExecutable).findFirst();
    }

    void visit(String path) {
        driver.get(root + path);
    }

    String path() {
        return driver.getCurrentUrl().replace(root, "");
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> list(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    String text() {
        return find("body").getText();
    }

    void await(String css) {
        new WebDriverWait(driver, Duration.ofSeconds(20)).until(page -> !page.findElements(By.cssSelector(css)).isEmpty());
    }

    /** Types into an element, presses Enter, and waits for the page that this leads to. */
    void enter(String css, String text) {
        leave(() -> find(css).sendKeys(text, Keys.ENTER));
    }

    /** Clicks, and waits for the page that this leads to. */
    void press(String css) {
        leave(() -> find(css).click());
    }

    private void leave(Runnable step) {
        WebElement before = find("html");
        step.run();
        new WebDriverWait(driver, Duration.ofSeconds(20)).until(page -> isGone(before));
        new WebDriverWait(driver, Duration.ofSeconds(20))
                .until(page -> "complete".equals(script("return document.readyState")));
    }

    /** While a page is being replaced, the driver may say in its own words that an element of it is stale. */
    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (StaleElementReferenceException e) {
            return true;
        } catch (WebDriverException e) {
            if (String.valueOf(e.getMessage()).contains("does not belong to the document")) {
                return true;
            }
            throw e;
        }
    }

    /** What the keyboard is on. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    Object script(String script) {
        return Objects.requireNonNull(driver.executeScript(script));
    }

    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** What the browser complained about: refused scripts and styles, missing files. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream().map(entry -> entry.getMessage()).toList();
    }

    /** Where the page leads to on this server. */
    @SuppressWarnings("unchecked")
    List<String> links() {
        return (List<String>) script(
                "return [...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href'))");
    }

    /** Chooses from a list. */
    void choose(String css, String value) {
        new Select(find(css)).selectByValue(value);
    }

    /** What sticks out to the right, if the page can be moved sideways. */
    @SuppressWarnings("unchecked")
    List<String> widerThanThePage() {
        return (List<String>) Objects.requireNonNull(driver.executeAsyncScript("""
                const answer = arguments[arguments.length - 1];
                const root = document.documentElement;
                const measure = () => answer(root.scrollWidth <= root.clientWidth ? [] : [...document.querySelectorAll('body *')]
                    .filter(each => each.getBoundingClientRect().right > root.clientWidth && !each.closest('.scroll'))
                    .map(each => each.tagName + '.' + each.className + ': ' + each.textContent.trim().slice(0, 60)).slice(-6));
                // a window that has just become narrow still has the styles of a wide one until it has been painted
                requestAnimationFrame(() => requestAnimationFrame(measure));
                """));
    }

    /** What keeps people from the page who do not see it, or do not see it well: rules of WCAG 2.2, AA, as axe checks them. */
    @SuppressWarnings("unchecked")
    List<String> barriers() {
        script(AXE + "; return true");
        return (List<String>) Objects.requireNonNull(driver.executeAsyncScript("""
                const answer = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations']}).then(found => answer(found.violations.map(fault =>
                    fault.id + ' (' + fault.help + '): ' + fault.nodes.map(node => node.target.join(' ')).join(', '))))
                """));
    }

    /** Keeps what the whole page looks like, for people to look at. */
    void picture(String name) {
        Dimension before = driver.manage().window().getSize();
        Number height = (Number) script("return document.documentElement.scrollHeight");
        resize(before.width, Math.max(before.height, height.intValue() + 140));
        try {
            Files.write(Files.createDirectories(PICTURES).resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        resize(before.width, before.height);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
