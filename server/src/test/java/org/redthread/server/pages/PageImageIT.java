package org.redthread.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.neo4j.driver.Record;
import org.redthread.engine.access.Role;
import org.redthread.server.api.ServedSeizure;

/**
 * Makes the picture of the page in the README anew, from the demo seizure: {@code mvn -pl server
 * -am verify -Dit.test=PageImageIT -Dredthread.picture=docs/images/page.png}. Victims are masked in
 * it, because no purpose is given. Fonts for Thai, Khmer and the rest must be there (Debian: {@code
 * fonts-noto-core}).
 */
@EnabledIfSystemProperty(named = "redthread.picture", matches = ".+")
class PageImageIT {
  @Test
  void showsTheFirstNetworkWithASuspectedRecruiter() throws IOException {
    Path picture =
        ServedSeizure.checkout().resolve(System.getProperty("redthread.picture")).normalize();
    PlaywrightAssertions.setDefaultAssertionTimeout(120_000);
    try (ServedSeizure demo = ServedSeizure.demo();
        Browser browser =
            Browser.start(Browser.chromium().orElseThrow(), demo.address(), 1280, 800)) {
      Page page = browser.page();
      Record recruiter =
          demo.ask(
                  "MATCH (n:Network)-[h:HAS_MEMBER]->(e:Person)-[:CLAIMED_AS]->(c:RoleClaim)"
                      + " WHERE c.role CONTAINS 'RECRUITER' AND NOT e.protected"
                      + " RETURN n.rank AS rank, e.caption AS caption"
                      + " ORDER BY rank, h.position LIMIT 1",
                  Map.of())
              .getFirst();
      page.navigate(demo.address() + "/#token=" + demo.token(Role.INVESTIGATOR));
      page.locator("[data-test=network-row]").nth(recruiter.get("rank").asInt() - 1).click();
      page.locator(".leads button.primary").click();
      page.waitForFunction("() => redthreadCanvas.nodes() > 5");
      Locator all = page.locator(".leads button").getByText("List all");
      if (all.count() > 0) {
        all.click();
      }
      page.locator("[data-test=member-row]")
          .getByText(recruiter.get("caption").asString())
          .first()
          .click();
      assertThat(page.locator("[data-test=role-notice]")).isVisible();
      assertThat(page.locator("[data-test=evidence-row]").first()).isVisible();
      page.locator(".leads").evaluate("leads => leads.scrollTo(0, 0)");
      page.keyboard().press("f");
      // What the page said a moment ago is no part of the picture.
      page.waitForFunction(
          "() => getComputedStyle(document.querySelector('.message span span, .message span'))"
              + ".opacity === '0'");
      page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    }
  }
}
