package io.newsreel.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "57P01", "57P03", "53300", "53100", "40P01", "58030", "25006"})
  void waitsForADatabaseThatIsAway(String state) {
    assertThat(Faults.away(new SQLException("gone", state))).isTrue();
    assertThat(Faults.away(new RuntimeException(new SQLException("gone", state)))).isTrue();
  }

  @Test
  void waitsForAConnection() {
    assertThat(Faults.away(new SQLTransientConnectionException("no connection in 5 s"))).isTrue();
    assertThat(Faults.away(new SQLException("io", null, new ConnectException()))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"28P01", "42P01", "42501", "22021", "23505"})
  void doesNotWaitForWhatWillNotPass(String state) {
    assertThat(Faults.away(new SQLException("wrong", state))).isFalse();
    assertThat(Faults.away(new NullPointerException())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"22021", "23505", "54000"})
  void blamesTheData(String state) {
    assertThat(Faults.ofData(new SQLException("wrong", state))).isTrue();
    assertThat(Faults.ofData(new SQLException("gone", "08006"))).isFalse();
    assertThat(Faults.ofData(new SQLException("odd"))).isFalse();
  }

  @Test
  void givesTheInnermostReasonInOneLine() {
    SQLException inner = new SQLException("FATAL: the database system is starting up\n  Where: x");
    assertThat(Faults.reason(new SQLTransientConnectionException("pool", inner)))
        .isEqualTo("the database system is starting up");
    assertThat(Faults.reason(new IllegalStateException())).isEqualTo("IllegalStateException");
  }
}
