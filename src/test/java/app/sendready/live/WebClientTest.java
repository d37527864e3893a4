package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WebClientTest {
  @Test
  void atTheEndNoClientWaitsForTheWeb() throws InterruptedException {
    HttpClient client = new WebClient(HttpClient::newBuilder).get();
    assertThat(client.isTerminated()).isFalse();
    WebClient.endAll();
    assertThat(client.awaitTermination(Duration.ofSeconds(10))).isTrue();
  }
}
