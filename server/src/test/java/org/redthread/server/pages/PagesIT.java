package org.redthread.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redthread.engine.access.Role;
import org.redthread.server.api.ServedSeizure;
import org.redthread.server.api.SharedSeizure;

/** A reader clicks and types through the real pages on the real server, in headless Chromium. */
@ExtendWith(SharedSeizure.class)
class PagesIT {
  private static final String PURPOSE = "Case SYN-TH-7: who recruited them";

  /** Entities as they are on the canvas, from what the page itself tells the tests. */
  private static final String NODES = "() => redthreadCanvas.nodes()";

  private ServedSeizure seizure;
  private Browser browser;
  private Page page;

  @BeforeEach
  void open(ServedSeizure served) {
    seizure = served;
    Optional<Path> chromium = Browser.chromium();
    if (chromium.isEmpty()) {
      System.err.println("SKIPPED LOUDLY: no Chromium on this machine, so no page was looked at");
    }
    assumeTrue(chromium.isPresent());
    browser = Browser.start(chromium.orElseThrow(), served.address(), 1280, 800);
    page = browser.page();
    // The machines that build are shared; conditions end the waiting, never this figure.
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      try {
        assertThat(browser.faults()).isEmpty();
      } finally {
        browser.close();
      }
    }
  }

  private void signIn(Role role) {
    page.navigate(seizure.address() + "/#token=" + seizure.token(role));
    assertThat(test("network-row").first()).isVisible();
    assertThat(page.url()).doesNotContain("token");
  }

  private Locator test(String name) {
    return page.locator("[data-test=" + name + "]");
  }

  private Locator name() {
    return page.locator("#entity-name");
  }

  private int nodes() {
    return ((Number) page.evaluate(NODES)).intValue();
  }

  private void waitForNodes(String condition) {
    page.waitForFunction("() => redthreadCanvas.nodes() " + condition);
  }

  private void search(String text) {
    test("search-input").fill(text);
    assertThat(test("search-result").first()).containsText(text);
    page.keyboard().press("Enter");
  }

  private void givePurpose() {
    test("purpose").fill(PURPOSE);
    page.keyboard().press("Enter");
  }

  private String one(String statement) {
    return seizure.ask(statement, Map.of()).getFirst().get("it").asString();
  }

  /** A phone that nobody protected uses, with a few neighbours, in an exhibit that all may read. */
  private String phone() {
    return one(
        "MATCH (e:Phone)-[r]-(o:Entity) WHERE NOT e.protected"
            + " AND EXISTS { MATCH (x:Exhibit) WHERE x.serial IN r.exhibits"
            + " AND x.tlp IN ['AMBER', 'TLP:AMBER'] }"
            + " WITH e, count(DISTINCT o) AS others WHERE others > 2 AND others < 20"
            + " RETURN e.value AS it ORDER BY others DESC, it LIMIT 1");
  }

  /** Somebody who is not protected, with a name of their own, linked to people who are. */
  private Map<String, Object> acquaintance() {
    return seizure
        .ask(
            "MATCH (e:Person)-[r]-(v:Person) WHERE NOT e.protected AND v.protected"
                + " AND EXISTS { MATCH (x:Exhibit) WHERE x.serial IN r.exhibits"
                + " AND x.agency = $agency }"
                + " AND COUNT { MATCH (o:Entity) WHERE o.caption = e.caption } = 1"
                + " RETURN e.caption AS caption, collect(DISTINCT v.caption) AS victims"
                + " ORDER BY size(caption) DESC, caption LIMIT 1",
            Map.of("agency", ServedSeizure.AGENCY))
        .getFirst()
        .asMap();
  }

  @SuppressWarnings("unchecked") // The statement collects captions.
  private static List<String> victims(Map<String, Object> acquaintance) {
    return (List<String>) acquaintance.get("victims");
  }

  /** Opens a protected person through somebody who knows them, as a reader would. */
  private void openVictimOf(Map<String, Object> acquaintance) {
    search(String.valueOf(acquaintance.get("caption")));
    page.locator(".link-row .entity-link").getByText("masked person").first().click();
    assertThat(name()).containsText("masked person");
    assertThat(test("evidence-row").first()).isVisible();
  }

  @Test
  void aTokenOpensTheDoorAndAWrongOneDoesNot() {
    page.navigate(seizure.address() + "/");
    test("token").fill("rt_nobody");
    test("sign-in").click();
    assertThat(page.locator(".door [role=alert]")).containsText("does not know this token");
    // That the server answered 401 is in the console, and is meant to be.
    browser.faults().clear();
    test("token").fill(seizure.token(Role.ANALYST));
    test("sign-in").click();
    assertThat(test("network-row").first()).isVisible();
    assertThat(page.locator(".caller")).containsText("analyst");
    assertThat(page.locator(".synthetic")).containsText("Synthetic data");
    page.getByText("Sign out").click();
    assertThat(test("token")).isVisible();
  }

  @Test
  void aPhoneIsSearchedOpenedExpandedAndCollapsedExactly() {
    signIn(Role.INVESTIGATOR);
    givePurpose();
    search(phone());
    assertThat(name()).hasText(phone());
    waitForNodes("=== 1");
    test("expand").click();
    waitForNodes("> 3");
    int expanded = nodes();
    // A second expansion, of a neighbour, so that what goes is told apart from what stays.
    page.locator(".link-row .entity-link").first().click();
    assertThat(name()).not().hasText(phone());
    test("expand").click();
    assertThat(test("collapse")).isVisible();
    test("collapse").click();
    waitForNodes("=== " + expanded);
    search(phone());
    test("collapse").click();
    waitForNodes("=== 1");
    assertThat(test("evidence-row").first()).containsText("row ");
    assertThat(test("evidence-row").locator("pre").first()).not().isEmpty();
  }

  @Test
  void aNetworkIsShownWithItsReasonsAndARoleNoticeStandsFirst() {
    signIn(Role.INVESTIGATOR);
    givePurpose();
    test("network-row").first().click();
    assertThat(page.locator(".reasons li").first()).isVisible();
    page.locator(".leads button.primary").click();
    waitForNodes("> 3");
    openSomebodySuspected();
    assertThat(test("role-notice"))
        .containsText(Pattern.compile("Leads, not proof|Weigh non-punishment first"));
    assertThat(page.locator(".claim").first()).containsText("Claimed by");
    assertThat(test("message")).containsText("Network 1");
    page.keyboard().press("t");
    assertThat(test("drawer").locator("table").first()).containsText("entities");
  }

  private void openSomebodySuspected() {
    String caption =
        one(
            "MATCH (e:Person)-[:CLAIMED_AS]->(c:RoleClaim) WHERE NOT e.protected"
                + " AND EXISTS { MATCH (x:Exhibit) WHERE x.serial IN c.exhibits"
                + " AND x.agency = '%s' }".formatted(ServedSeizure.AGENCY)
                + " AND COUNT { MATCH (o:Entity) WHERE o.caption = e.caption } = 1"
                + " RETURN e.caption AS it ORDER BY size(it) DESC, it LIMIT 1");
    search(caption);
    assertThat(name()).hasText(caption);
  }

  @Test
  void aVictimIsMaskedWithoutAPurposeAndShownToAnInvestigatorWithOne() {
    Map<String, Object> acquaintance = acquaintance();
    signIn(Role.INVESTIGATOR);
    // Whoever may not see a protected person does not learn by searching that there is one.
    test("search-input").fill(victims(acquaintance).getFirst());
    assertThat(page.locator(".dropdown")).isVisible();
    assertNobodyIsNamed(acquaintance);
    openVictimOf(acquaintance);
    assertNobodyIsNamed(acquaintance);
    assertThat(page.locator(".withheld").first()).containsText("Give a purpose");
    givePurpose();
    assertThat(name()).not().containsText("masked");
    assertThat(victims(acquaintance)).contains(name().textContent());
    assertThat(page.locator(".withheld")).hasCount(0);
    test("purpose").fill("");
    page.keyboard().press("Enter");
    assertThat(name()).containsText("masked person");
    assertThat(page.locator(".withheld").first()).isVisible();
    assertNobodyIsNamed(acquaintance);
  }

  private void assertNobodyIsNamed(Map<String, Object> acquaintance) {
    for (String victim : victims(acquaintance)) {
      assertThat(page.locator("#app")).not().containsText(victim);
    }
  }

  @Test
  void anAnalystSeesAVictimMaskedWhateverThePurpose() {
    Map<String, Object> acquaintance = acquaintance();
    signIn(Role.ANALYST);
    givePurpose();
    openVictimOf(acquaintance);
    assertThat(test("evidence-row").first()).containsText("Text withheld");
    assertNobodyIsNamed(acquaintance);
  }

  @Test
  void everythingIsReachedFromTheKeyboard() {
    signIn(Role.INVESTIGATOR);
    page.keyboard().press("?");
    assertThat(page.locator("dialog")).containsText("Collapse");
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog")).hasCount(0);
    page.keyboard().press("/");
    assertThat(test("search-input")).isFocused();
    page.keyboard().type(phone());
    assertThat(test("search-result").first()).isVisible();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Enter");
    assertThat(test("canvas")).isFocused();
    page.keyboard().press("e");
    waitForNodes("> 3");
    page.keyboard().press("c");
    waitForNodes("=== 1");
    page.keyboard().press("e");
    waitForNodes("> 3");
    assertThat(name()).hasText(phone());
    walkUntilAnotherIsNamed();
    page.keyboard().press("Enter");
    assertThat(name()).not().hasText(phone());
    page.keyboard().press("n");
    assertThat(page.locator("#leads-title")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator(".reasons li").first()).isVisible();
  }

  /** In which direction a neighbour stands is the layout's choice. */
  private void walkUntilAnotherIsNamed() {
    Locator spoken = page.locator(".message-line .unseen");
    for (String key : List.of("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp")) {
      page.keyboard().press(key);
    }
    assertThat(spoken).containsText("here");
    if (spoken.textContent().startsWith(phone())) {
      page.keyboard().press("ArrowLeft");
    }
  }

  @Test
  void nothingIsCutOffOnANarrowScreenAndInTheDark() {
    page.setViewportSize(390, 844);
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
    signIn(Role.INVESTIGATOR);
    search(phone());
    assertThat(name()).hasText(phone());
    for (String part : List.of("Networks", "Picture", "Details")) {
      page.locator(".parts").getByText(part).click();
      Object overflow =
          page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
      assertThat(((Number) overflow).intValue()).as(part).isLessThanOrEqualTo(0);
    }
    assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(22, 20, 18)");
  }

  @Test
  void everyRequestStaysOnThisHostAndCarriesTheTokenInAHeaderAlone() {
    List<Request> requests = new java.util.concurrent.CopyOnWriteArrayList<>();
    page.onRequest(requests::add);
    signIn(Role.INVESTIGATOR);
    assertThat(requests).isNotEmpty();
    assertThat(requests)
        .noneMatch(request -> request.url().contains(seizure.token(Role.INVESTIGATOR)));
  }
}
