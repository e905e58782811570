package org.redthread.engine.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.NeighbourhoodRequest;
import org.redthread.engine.model.PathRequest;
import org.redthread.engine.model.TimeSpan;
import org.redthread.engine.model.TrailDirection;
import org.redthread.engine.model.TrailRequest;

class LinkRequestTest {
  @Test
  void nameTheFieldThatIsOutOfRange() {
    assertRefused("hops", () -> NeighbourhoodRequest.of("x", 0));
    assertRefused("hops", () -> NeighbourhoodRequest.of("x", 4));
    assertRefused(
        "limit", () -> new NeighbourhoodRequest("x", 1, Set.of(), TimeSpan.ALWAYS, 1001, 1));
    assertRefused(
        "fanout", () -> new NeighbourhoodRequest("x", 1, Set.of(), TimeSpan.ALWAYS, 1, 0));
    assertRefused("maxHops", () -> PathRequest.of("x", "y", 7));
    assertRefused("hubDegree", () -> new PathRequest("x", "y", Set.of(), 1, 0));
    assertRefused("maxHops", () -> TrailRequest.of("x", TrailDirection.OUT, 5));
    assertRefused("minAmount", () -> trails("-0.01", null, 1, 1));
    assertRefused("maxGap", () -> trails("0", Duration.ofSeconds(-1), 1, 1));
    assertRefused("truncationLimit", () -> trails("0", null, 0, 1));
    assertRefused("limit", () -> trails("0", null, 1, 5001));
  }

  private static TrailRequest trails(
      String minAmount, Duration maxGap, int truncationLimit, int limit) {
    return new TrailRequest(
        "x",
        TrailDirection.OUT,
        1,
        TimeSpan.ALWAYS,
        new BigDecimal(minAmount),
        maxGap,
        truncationLimit,
        limit);
  }

  private static void assertRefused(String field, ThrowingCallable call) {
    EngineException refusal = catchThrowableOfType(EngineException.class, call);
    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(refusal.field()).isEqualTo(field);
  }
}
