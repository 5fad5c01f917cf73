package dev.etagged.testkit.recording;

import dev.etagged.http.ETag;
import dev.etagged.testkit.message.Exchange;
import dev.etagged.testkit.message.Response;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Guesses what a tag was made from, by the numbers in it. */
final class TagShape {

  private static final Pattern NOT_HEXADECIMAL = Pattern.compile("[^0-9A-Fa-f]+");
  private static final int SHORTEST_TIME = 8;
  private static final int LONGEST = 20;
  private static final Duration NEAR = Duration.ofMinutes(5);
  private static final Duration SAME = Duration.ofSeconds(1);
  private static final List<Long> UNITS_PER_SECOND =
      List.of(1L, 1_000L, 1_000_000L, 1_000_000_000L);

  private TagShape() {}

  /** Whether a number in the tag is the time of this very exchange. */
  static boolean hasClock(Exchange exchange) {
    Response response = exchange.response();
    Optional<Instant> rendered = response.date("Date").or(exchange::time);
    Optional<ETag> tag = response.entityTag();
    if (rendered.isEmpty() || tag.isEmpty()) {
      return false;
    }
    boolean ofTheFile =
        response.lastModified().filter(date -> isNear(date, rendered.get(), NEAR)).isEmpty()
            && ofTheFile(tag.get(), response);
    return !ofTheFile && hasTime(tag.get(), rendered.get(), NEAR);
  }

  /** Whether the tag has the size or the modification time of a file in it. */
  static boolean ofFileAttributes(Exchange exchange) {
    Response response = exchange.response();
    return response.entityTag().filter(tag -> ofTheFile(tag, response)).isPresent();
  }

  private static boolean ofTheFile(ETag tag, Response response) {
    return tag.opaqueTag().contains("-")
        && response.lastModified().filter(date -> hasTime(tag, date, SAME)).isPresent();
  }

  private static boolean hasTime(ETag tag, Instant time, Duration tolerance) {
    for (BigInteger number : numbers(tag)) {
      for (long units : UNITS_PER_SECOND) {
        BigInteger seconds = number.divide(BigInteger.valueOf(units));
        if (seconds.bitLength() < Integer.SIZE + 2
            && isNear(Instant.ofEpochSecond(seconds.longValue()), time, tolerance)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNear(Instant one, Instant other, Duration tolerance) {
    return Duration.between(one, other).abs().compareTo(tolerance) <= 0;
  }

  private static List<BigInteger> numbers(ETag tag) {
    List<BigInteger> numbers = new ArrayList<>();
    for (String run : NOT_HEXADECIMAL.split(tag.opaqueTag(), -1)) {
      if (run.length() >= SHORTEST_TIME && run.length() <= LONGEST) {
        numbers.add(new BigInteger(run, 16));
      }
    }
    for (String run : tag.opaqueTag().split("[^0-9]+", -1)) {
      if (run.length() >= SHORTEST_TIME && run.length() <= LONGEST) {
        numbers.add(new BigInteger(run));
      }
    }
    return numbers;
  }
}
