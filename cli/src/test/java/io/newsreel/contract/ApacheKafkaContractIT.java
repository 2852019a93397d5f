package io.newsreel.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/** The contract, on Apache Kafka as its project ships it; only where there is a Docker engine. */
class ApacheKafkaContractIT extends PipelineContract {

  private static final String IMAGE = "apache/kafka:4.3.1";

  private static KafkaContainer kafka;

  @BeforeAll
  static void startBroker() {
    assumeTrue(
        dockerAnswers(), () -> "Skipped: no Docker engine answers, and " + IMAGE + " needs one.");
    kafka = new KafkaContainer(IMAGE);
    kafka.start();
  }

  /** An engine that is there but cannot run a container is as good as none. */
  private static boolean dockerAnswers() {
    try {
      return DockerClientFactory.instance().isDockerAvailable();
    } catch (RuntimeException e) {
      return false;
    }
  }

  @AfterAll
  static void stopBroker() {
    if (kafka != null) {
      kafka.stop();
    }
  }

  @Override
  String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  @Test
  @Tag("long")
  void losesAndDoublesNothingWhenItIsKilledAndStartedAgain() throws Exception {
    super.losesAndDoublesNothingWhenItIsKilledAndStartedAgain();
  }
}
