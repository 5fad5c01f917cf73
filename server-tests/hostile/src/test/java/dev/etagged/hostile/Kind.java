package dev.etagged.hostile;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests that are spoiled in the same way. */
record Kind(Target target, String method, Place place, Spoiling spoiling, long seed) {

  /** Each pair of a place and a way in turn, on any resource. */
  static Kind at(int index, long seed) {
    RandomGenerator random = new SplittableRandom(seed * 31 + index);
    Place place = Place.ALL.get(index % Place.ALL.size());
    int turn = index / Place.ALL.size();
    Spoiling spoiling = List.of(Spoiling.values()).get(turn % Spoiling.values().length);
    Target target = Target.ALL.get(random.nextInt(Target.ALL.size()));
    String method = Target.METHODS.get(random.nextInt(Target.METHODS.size()));
    return new Kind(
        target, target.endures(method) ? method : "GET", place, spoiling, random.nextLong());
  }

  List<Message> messages(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> message(new SplittableRandom(seed + i)))
        .toList();
  }

  Message plain() {
    return target.plain(method);
  }

  /** The plain request, and what it may carry in good faith. */
  Stream<Message> plains() {
    return Stream.of(
        plain(),
        plain().withLine("If-Match: *"),
        plain().withLine("Accept: text/markdown, */*;q=0.5"),
        plain().withLine("Accept-Encoding: gzip"));
  }

  private Message message(RandomGenerator random) {
    Message message = spoil(plain(), place, spoiling, random);
    if (random.nextInt(3) == 0) {
      Place other = Place.ALL.get(random.nextInt(Place.ALL.size()));
      return spoil(message, other, Spoiling.ALONE, random);
    }
    return message;
  }

  private static Message spoil(Message of, Place place, Spoiling way, RandomGenerator random) {
    return switch (place.name()) {
      case Place.METHOD -> of.withMethod(way.of(of.method(), random));
      case Place.PATH ->
          of.withTarget(Target.API + way.of(of.target().substring(Target.API.length()), random));
      case Place.QUERY -> of.withTarget(of.target() + "?" + way.of(place.value(), random));
      default -> withLines(of, place.name(), way.of(place.value(), random), random);
    };
  }

  private static Message withLines(Message of, String name, String value, RandomGenerator random) {
    Message message = of.withLine(name + ": " + value);
    if (random.nextInt(8) == 0) {
      message = message.withLine(name.toUpperCase(Locale.ROOT) + ":" + cut(value));
    }
    return random.nextInt(16) == 0 ? message.withLine(name + " : " + cut(value)) : message;
  }

  private static String cut(String value) {
    return value.substring(0, Math.min(value.length(), 200));
  }

  @Override
  public String toString() {
    return "%s %s, %s %s".formatted(method, target.path(), place.name(), spoiling);
  }
}
