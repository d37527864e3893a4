package app.sendready.ui.step.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServerNamesTest {
  @Test
  void theNextServerHasTheNextNumber() {
    assertThat(ServerNames.next("mta-1", List.of("mta-1"))).isEqualTo("mta-2");
    assertThat(ServerNames.next("mta-1", List.of("mta-1", "mta-2"))).isEqualTo("mta-3");
    assertThat(ServerNames.next("mta-1", List.of("mail"))).isEqualTo("mta-1");
  }

  @Test
  void aNameWithoutANumberSuggestsNone() {
    assertThat(ServerNames.next("mail", List.of("mail"))).isEmpty();
    assertThat(ServerNames.next("mta-1234567890", List.of())).isEmpty();
  }
}
