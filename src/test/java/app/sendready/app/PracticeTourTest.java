package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.ui.control.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The whole program in a window without a display: real packets to the practice name server.
class PracticeTourTest {
  @Test
  @Timeout(180)
  void practiceTurnsGreenFromStartToEnd() throws Exception {
    PracticeTour tour = PracticeTour.start();
    try {
      tour.choose("shell.language", "shell.language.en");
      tour.click("shell.start.practice");
      for (String step : PracticeTour.STEPS.subList(0, 4)) {
        tour.waitUntil(() -> tour.title().equals(english(step + ".title")));
        tour.click("shell.next");
      }
      tour.waitUntil(() -> tour.find("records.row.1").isPresent());
      tour.click("shell.next");
      tour.awaitVerdicts(s -> s != Status.CHECKING && s != Status.NOT_YET);
      assertThat(tour.verdicts()).contains(Status.FAIL);

      tour.click("shell.back");
      assertThat(tour.publishAll(english("records.publish"))).isGreaterThanOrEqualTo(5);
      tour.click("shell.next");
      // The row of the logo that nobody wants is not used.
      tour.awaitVerdicts(s -> s == Status.PASS || s == Status.NOT_USED);
      assertThat(tour.verdicts()).filteredOn(Status.PASS::equals).hasSizeGreaterThanOrEqualTo(7);

      tour.click("shell.next");
      tour.waitUntil(() -> tour.title().equals(english("testmessage.title")));
      tour.click("testmessage.example");
      tour.waitUntil(() -> tour.title().equals(english("testmessage.title.read")));
      assertThat(tour.words()).anyMatch(said -> said.contains("DKIM and SPF both speak for"));
      tour.waitUntil(() -> tour.verdicts().stream().allMatch(Status.PASS::equals));

      tour.click("shell.next");
      tour.waitUntil(() -> tour.title().equals(english("golive.title")));
      assertThat(tour.words()).contains(english("golive.ready.help"), "Gmail", "Mail.ru");
    } finally {
      tour.end();
    }
  }

  private static String english(String key) {
    return Words.in(app.sendready.i18n.Language.ENGLISH, java.time.ZoneOffset.UTC).say(key);
  }
}
