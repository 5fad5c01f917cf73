package dev.etagged.jaxrs;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the library. Each is read once, from the first place that has it: the JAX-RS
 * configuration ({@code etagged.epoch}), the system properties (the same name), the environment
 * ({@code ETAGGED_EPOCH}).
 *
 * @param epoch {@code etagged.epoch}: goes into every derived tag, so that another epoch changes
 *     them all: for a deployment that changes a representation, and after a restore from backup. It
 *     must be the same on all nodes. By default the {@code Implementation-Version} of the
 *     application, where CDI gives its manifest, else empty
 * @param serverTiming {@code etagged.server-timing}: whether responses tell in a {@code
 *     Server-Timing} field what was decided and by which precondition; false by default
 * @param rangeLimit {@code etagged.range-limit}: the greatest number of ranges that one response
 *     has, overlapping and adjoining ones taken together; a request for more is answered by the
 *     whole. 0 turns ranges off; 16 by default
 */
public record EtaggedConfiguration(String epoch, boolean serverTiming, int rangeLimit) {

  static final String EPOCH = "etagged.epoch";
  static final String SERVER_TIMING = "etagged.server-timing";
  static final String RANGE_LIMIT = "etagged.range-limit";
  private static final List<String> SETTINGS = List.of(EPOCH, SERVER_TIMING, RANGE_LIMIT);
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
  private static final int DEFAULT_RANGE_LIMIT = 16;

  /**
   * Checks that every part is there.
   *
   * @param epoch goes into every derived tag
   * @param serverTiming whether responses tell what was decided
   * @param rangeLimit the greatest number of ranges that one response has
   */
  public EtaggedConfiguration {
    requireNonNull(epoch, "epoch");
  }

  /** Where settings come from. */
  record Places(
      Function<String, ? extends @Nullable Object> jaxrs,
      Function<String, @Nullable String> systemProperties,
      Function<String, @Nullable String> environment) {

    private Optional<String> setting(String name) {
      return Optional.<Object>ofNullable(jaxrs.apply(name))
          .or(() -> Optional.ofNullable(systemProperties.apply(name)))
          .or(() -> Optional.ofNullable(environment.apply(variable(name))))
          .map(Object::toString);
    }

    private static String variable(String name) {
      return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
  }

  static EtaggedConfiguration read(Places places, Function<String, String> defaults) {
    return new EtaggedConfiguration(
        places.setting(EPOCH).orElseGet(() -> defaults.apply(EPOCH)),
        places.setting(SERVER_TIMING).map(EtaggedConfiguration::flag).orElse(false),
        places.setting(RANGE_LIMIT).map(EtaggedConfiguration::count).orElse(DEFAULT_RANGE_LIMIT));
  }

  static void requireKnown(Iterable<String> propertyNames) {
    for (String name : propertyNames) {
      if (name.startsWith("etagged.") && !SETTINGS.contains(name)) {
        throw new EtaggedConfigurationException(
            "%s is no setting of Etagged; write one of %s".formatted(name, SETTINGS));
      }
    }
  }

  private static int count(String value) {
    if (!COUNT.matcher(value).matches()) {
      throw new EtaggedConfigurationException(
          "%s (%s) must be a number from 0 to 999999".formatted(RANGE_LIMIT, value));
    }
    return Integer.parseInt(value);
  }

  private static boolean flag(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new EtaggedConfigurationException(
              "%s (%s) must be true or false".formatted(SERVER_TIMING, value));
    };
  }
}
